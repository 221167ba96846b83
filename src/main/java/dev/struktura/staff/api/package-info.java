/** Routes of the people: tokens, employees, absences. */
@NullMarked
package dev.struktura.staff.api;

import org.jspecify.annotations.NullMarked;
