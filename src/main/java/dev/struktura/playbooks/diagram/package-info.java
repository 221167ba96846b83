/** A process as a picture: where stages stand, and how ways between them run. Pure arithmetic; templates turn it into SVG. */
@NullMarked
package dev.struktura.playbooks.diagram;

import org.jspecify.annotations.NullMarked;
