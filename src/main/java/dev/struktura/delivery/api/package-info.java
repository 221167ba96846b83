/** Projects over HTTP, for programs. */
@NullMarked
package dev.struktura.delivery.api;

import org.jspecify.annotations.NullMarked;
