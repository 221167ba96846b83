/** How proposals look: logo, colours and words of the company. */
@NamedInterface("brand")
@NullMarked
package dev.struktura.offers.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
