/** The list of invoices, and invoice and payments on the page of a deal. */
@NullMarked
package dev.struktura.billing.web;

import org.jspecify.annotations.NullMarked;
