/** Static checks of processes on paper: what would go wrong, and where. */
@NullMarked
package dev.struktura.playbooks.check;

import org.jspecify.annotations.NullMarked;
