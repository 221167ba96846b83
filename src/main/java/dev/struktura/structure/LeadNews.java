package dev.struktura.structure;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;

/**
 * Something about a person that those who lead them should know.
 *
 * @param rule the named rule that noticed it, by which its words are found
 * @param why with the figures
 */
public record LeadNews(EmployeeId person, String name, String rule, Reason why) {}
