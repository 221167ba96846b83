/** The conversations for programs. */
@NullMarked
package dev.struktura.talks.api;

import org.jspecify.annotations.NullMarked;
