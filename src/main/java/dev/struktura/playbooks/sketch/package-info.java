/**
 * Changing a process document stroke by stroke: pure functions from a document to a document. What names a stage, a field or a
 * rule goes along when that is renamed or taken away, so a sound document stays sound.
 */
@NullMarked
package dev.struktura.playbooks.sketch;

import org.jspecify.annotations.NullMarked;
