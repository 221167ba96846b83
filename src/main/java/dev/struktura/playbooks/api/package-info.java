/** The REST face of the processes. */
@NullMarked
package dev.struktura.playbooks.api;

import org.jspecify.annotations.NullMarked;
