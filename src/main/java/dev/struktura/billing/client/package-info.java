/** The page by which a client pays an invoice: its link, who opened it, and what it says. */
@NullMarked
package dev.struktura.billing.client;

import org.jspecify.annotations.NullMarked;
