/** The structure as a chart. */
@NullMarked
package dev.struktura.structure.web;

import org.jspecify.annotations.NullMarked;
