/** The outbox for programs. */
@NullMarked
package dev.struktura.messages.api;

import org.jspecify.annotations.NullMarked;
