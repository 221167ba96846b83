/**
 * Processes on paper: what the head of sales draws before it is published. A draft is a document that keeps to the schema and may
 * still be unsound; every change of it can be undone.
 *
 * <p>Tables: {@code playbooks.draft}, {@code playbooks.draft_revision}.
 */
@NullMarked
package dev.struktura.playbooks.draft;

import org.jspecify.annotations.NullMarked;
