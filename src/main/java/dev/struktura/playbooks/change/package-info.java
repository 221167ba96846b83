/** Processes published: with a plan for the deals in flight, a preview, progress, and a way back for a day. */
@NullMarked
package dev.struktura.playbooks.change;

import org.jspecify.annotations.NullMarked;
