/** Handoffs over HTTP, for programs. */
@NullMarked
package dev.struktura.handoffs.api;

import org.jspecify.annotations.NullMarked;
