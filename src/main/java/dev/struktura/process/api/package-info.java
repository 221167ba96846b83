/** The REST face of the product's time. */
@NullMarked
package dev.struktura.process.api;

import org.jspecify.annotations.NullMarked;
