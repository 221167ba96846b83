/** Structures on paper: drafts, templates, checks, and what would change. */
@NullMarked
package dev.struktura.structure.design;

import org.jspecify.annotations.NullMarked;
