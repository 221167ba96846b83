/** The REST side of contracts. */
@NullMarked
package dev.struktura.contracts.api;

import org.jspecify.annotations.NullMarked;
