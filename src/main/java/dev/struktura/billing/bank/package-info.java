/**
 * What banks say of the money that came in, and which invoices it is for.
 *
 * <p>Reads statements in the formats of banks and matches their lines; knows no database and no Spring. Hostile files are refused with
 * a reason, broken ones with the place.
 */
@NullMarked
package dev.struktura.billing.bank;

import org.jspecify.annotations.NullMarked;
