/**
 * Payment QR codes: what banks read from the picture on an invoice.
 *
 * <p>Knows no database, no Spring and no invoice. A payment that does not fit the limits of a format has no code in it: half a purpose
 * or half a name would send money astray.
 */
@NullMarked
package dev.struktura.billing.qr;

import org.jspecify.annotations.NullMarked;
