package dev.struktura.playbooks.trial.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A trial on its page.
 *
 * @param address where the page is
 * @param name of the process that leads it
 * @param inputs what was done so far, as texts
 * @param from when the case was opened
 * @param stage where it stands
 * @param ways stages a person may move it to, by key
 * @param fields what can be filled in, by key
 * @param approvals what somebody may say yes to before it goes on, by key
 * @param events what can happen to it, by name
 * @param outcomes what an activity may come to, by word
 * @param timers rules that wait, and for when
 * @param facts what is known of it
 */
public record TrialView(
        String address,
        String name,
        List<String> inputs,
        Instant from,
        Instant now,
        String stage,
        List<TrialScene> scenes,
        Map<String, String> ways,
        Map<String, String> fields,
        Map<String, String> approvals,
        Map<String, String> events,
        Map<String, String> outcomes,
        Map<String, String> timers,
        Map<String, String> facts,
        boolean goesInCircles) {}
