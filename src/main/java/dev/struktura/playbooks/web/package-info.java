/** The pages of processes: what is in force, what is on paper, and the designer. */
@NullMarked
package dev.struktura.playbooks.web;

import org.jspecify.annotations.NullMarked;
