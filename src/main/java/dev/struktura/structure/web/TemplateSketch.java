package dev.struktura.structure.web;

import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.design.Template;
import java.util.List;

/** A template and the teams it would make of the people who are here. */
public record TemplateSketch(Template template, List<PlannedTeam> teams) {}
