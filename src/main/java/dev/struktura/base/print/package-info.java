/** Printing of what clients get on paper. */
@NamedInterface("print")
@NullMarked
package dev.struktura.base.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
