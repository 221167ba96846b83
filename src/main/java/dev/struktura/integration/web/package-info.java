/** Imports on pages. */
@NullMarked
package dev.struktura.integration.web;

import org.jspecify.annotations.NullMarked;
