package dev.struktura.desk;

import java.time.Instant;

/**
 * A task that could be the next step.
 *
 * @param leadSince when the client came; the task's own beginning when it is about no deal
 */
record Candidate(Task task, Instant leadSince) {}
