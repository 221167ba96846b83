/** Processes as BPMN 2.0, to and fro: what BPMN can say as BPMN, the rest in elements of our own beside it. */
@NullMarked
package dev.struktura.playbooks.bpmn;

import org.jspecify.annotations.NullMarked;
