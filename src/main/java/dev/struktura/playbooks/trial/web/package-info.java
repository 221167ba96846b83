/** The pages on which a process is tried: on a case that exists nowhere, and on what happened. */
@NullMarked
package dev.struktura.playbooks.trial.web;

import org.jspecify.annotations.NullMarked;
