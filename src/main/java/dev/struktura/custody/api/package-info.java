/** Custody over HTTP, for programs. */
@NullMarked
package dev.struktura.custody.api;

import org.jspecify.annotations.NullMarked;
