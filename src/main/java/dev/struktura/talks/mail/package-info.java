/** Mails as they come from a mailbox, read in spite of what they are. */
@NullMarked
package dev.struktura.talks.mail;

import org.jspecify.annotations.NullMarked;
