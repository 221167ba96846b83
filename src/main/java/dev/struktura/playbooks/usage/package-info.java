/**
 * What the rules of the processes do in daily work: how often each fired, whether somebody acted on it, which are dead.
 *
 * <p>Tables: none of its own; it counts what the journal tells.
 */
@NullMarked
package dev.struktura.playbooks.usage;

import org.jspecify.annotations.NullMarked;
