/** Looks at numbers of registers and banks for slips of the pen; knows no database and no Spring, and refuses nothing. */
@NullMarked
package dev.struktura.billing.requisite;

import org.jspecify.annotations.NullMarked;
