package dev.struktura.process;

import dev.struktura.base.Reason;

/**
 * A version that cases of an earlier one go on under.
 *
 * @param why what the journal of each case says of it
 */
public record Succession(ProcessVersion to, MigrationPlan plan, Reason why) {}
