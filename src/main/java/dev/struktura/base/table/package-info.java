/** Tables that leave the program as files. */
@NamedInterface("table")
@NullMarked
package dev.struktura.base.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
