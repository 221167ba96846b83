/** The outbox, the channels, and the page on which a recipient unsubscribes. */
@NullMarked
package dev.struktura.messages.web;

import org.jspecify.annotations.NullMarked;
