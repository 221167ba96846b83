/** What the company sells, and for how much. */
@NamedInterface("catalogue")
@NullMarked
package dev.struktura.offers.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
