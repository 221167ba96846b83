/** Invoices and payments over HTTP, for programs. */
@NullMarked
package dev.struktura.billing.api;

import org.jspecify.annotations.NullMarked;
