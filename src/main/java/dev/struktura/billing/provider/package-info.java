/**
 * Whoever takes money for the department: one port, an adapter for each provider. Knows amounts and references, no invoices; reads and
 * writes no table.
 */
@NullMarked
package dev.struktura.billing.provider;

import org.jspecify.annotations.NullMarked;
