/**
 * Invoices that programs read: EN 16931 as UBL, and as ZUGFeRD/Factur-X inside the PDF.
 *
 * <p>The library that writes the XML is known here only.
 */
@NullMarked
package dev.struktura.billing.einvoice;

import org.jspecify.annotations.NullMarked;
