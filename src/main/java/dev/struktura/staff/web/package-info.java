/** Pages of the people: the door, the settings, profiles and absences. */
@NullMarked
package dev.struktura.staff.web;

import org.jspecify.annotations.NullMarked;
