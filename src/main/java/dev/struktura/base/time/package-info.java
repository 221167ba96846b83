/** The clock everything is measured by, and working calendars. */
@NamedInterface("time")
@NullMarked
package dev.struktura.base.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
