/** The conversations on pages. */
@NullMarked
package dev.struktura.talks.web;

import org.jspecify.annotations.NullMarked;
