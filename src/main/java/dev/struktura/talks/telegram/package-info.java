/** Clients who write to our Telegram bot. */
@NullMarked
package dev.struktura.talks.telegram;

import org.jspecify.annotations.NullMarked;
