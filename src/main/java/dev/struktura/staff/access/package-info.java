/** How a person gets in: passwords, throttled sign-in, sessions, API tokens and the rules of who may call what. */
@NullMarked
package dev.struktura.staff.access;

import org.jspecify.annotations.NullMarked;
