/** The pages on which processes are published and taken back. */
@NullMarked
package dev.struktura.playbooks.change.web;

import org.jspecify.annotations.NullMarked;
