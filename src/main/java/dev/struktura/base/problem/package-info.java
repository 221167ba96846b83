/** Refusals a person can act on, as RFC 9457 problems. */
@NamedInterface("problem")
@NullMarked
package dev.struktura.base.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
