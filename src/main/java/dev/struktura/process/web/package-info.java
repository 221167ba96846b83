/** Winding the clock forward from a page. */
@NullMarked
package dev.struktura.process.web;

import org.jspecify.annotations.NullMarked;
