/** Measures Struktura against the floor: the same facts written by plain JDBC on the same server. */
@NullMarked
package dev.struktura.bench;

import org.jspecify.annotations.NullMarked;
