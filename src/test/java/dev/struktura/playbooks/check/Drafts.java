package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Papers.LOST;
import static dev.struktura.playbooks.check.Papers.USUAL;
import static dev.struktura.playbooks.check.Papers.WON;
import static dev.struktura.playbooks.check.Papers.field;
import static dev.struktura.playbooks.check.Papers.process;
import static dev.struktura.playbooks.check.Papers.rule;
import static dev.struktura.playbooks.check.Papers.stage;

import dev.struktura.process.ProcessDocument;
import java.util.Map;

/** Processes with one thing in them that a check looks at. */
final class Drafts {

    private Drafts() {}

    static ProcessDocument talking(String rest) {
        return process(stage("talk", rest), WON, LOST);
    }

    static Surroundings unheaded() {
        return new Surroundings(
                USUAL.actions(),
                USUAL.happens(),
                USUAL.filled(),
                USUAL.processes(),
                USUAL.templates(),
                USUAL.teams(),
                false,
                Map.of());
    }

    static ProcessDocument approved(String by) {
        String yes = "approvals: [{key: discount, name: {uk: З, ru: С, en: D}, by: %s}]".formatted(by);
        return process(stage("talk", "next: [deal]"), stage("deal", "next: [won, lost], " + yes), WON, LOST);
    }

    static ProcessDocument having(String limits) {
        return Papers.having(
                field("extra").replace("}}", "}, " + limits + "}"), stage("talk", "next: [won, lost]"), WON, LOST);
    }

    static ProcessDocument comparing(String comparison) {
        String options =
                "type: choice, options: [{key: a, name: {uk: а, ru: а, en: a}}, {key: b, name: {uk: б, ru: б, en: b}}]";
        String rule = rule("act", "on: entry, when: {all: [%s]}, do: [assign: {}]".formatted(comparison));
        return Papers.having(
                field("extra").replace("}}", "}, " + options + "}"),
                stage("talk", "next: [won, lost], rules: [%s]".formatted(rule)),
                WON,
                LOST);
    }

    /** With a rule and an approval that look at a number of at most 5. */
    static ProcessDocument counting(String acting, String agreeing) {
        String rule = rule("act", "on: entry, %s, do: [assign: {}]".formatted(acting));
        String yes = "approvals: [{key: yes, name: {uk: З, ru: С, en: D}, by: head-of-sales, %s}]".formatted(agreeing);
        return Papers.having(
                field("extra").replace("}}", "}, type: number, max: 5}"),
                stage("talk", "next: [won, lost], rules: [%s], %s".formatted(rule, yes)),
                WON,
                LOST);
    }

    static ProcessDocument timed(String trigger) {
        return acting(trigger, "assign: {}");
    }

    static ProcessDocument acting(String action) {
        return acting("on: entry", action);
    }

    static ProcessDocument conditioned(String terms) {
        return acting("on: entry, when: {%s}".formatted(terms), "assign: {}");
    }

    static ProcessDocument acting(String trigger, String action) {
        String rule = rule("act", "%s, do: [{%s}]".formatted(trigger, action));
        return talking("next: [won, lost], rules: [%s]".formatted(rule));
    }

    static ProcessDocument waiting(String rules, String rulesThere) {
        return process(
                stage("talk", "next: [won, wait], rules: [%s]".formatted(rules)),
                stage("wait", "kind: parked, next: [talk], rules: [%s]".formatted(rulesThere)),
                WON);
    }

    static ProcessDocument circle(String there, String back) {
        return waiting(
                rule("go", "on: entry, %s do: [move: {to: wait}]".formatted(there)),
                rule("back", "on: entry, %s do: [move: {to: talk}]".formatted(back)));
    }

    static ProcessDocument gated(String before, String way, String there) {
        return process(stage("talk", before + way), stage("deal", there + "gate: [need], next: [won]"), WON);
    }

    static String task(String key) {
        return rule(key, "on: entry, do: [task: {title: {uk: Т, ru: Т, en: T}}]");
    }

    static String moving(String outcome, String to) {
        return rule("if-" + outcome, "on: activity, outcome: %s, do: [move: {to: %s}]".formatted(outcome, to));
    }

    static String anyMoving(String to) {
        return rule("anyhow", "on: activity, do: [move: {to: %s}]".formatted(to));
    }
}
