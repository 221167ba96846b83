/** Proposals over HTTP, for programs. */
@NullMarked
package dev.struktura.offers.api;

import org.jspecify.annotations.NullMarked;
