package dev.struktura.base.rest;

import dev.struktura.base.problem.Problem;
import dev.struktura.testing.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with the way a hostile request was answered; collects complaints about many of them. */
final class Verdict {

    private static final Pattern OUR_INSIDES = Pattern.compile(
            "Exception|dev\\.struktura|org\\.(spring|postgres|apache)|tools\\.jackson|\\bat [a-z]+\\.|SQL");

    private final List<String> complaints = new ArrayList<>();

    List<String> complaints() {
        return complaints;
    }

    /** Whatever is answered, it is no failure of ours, and a refusal is a proper problem. */
    void sound(Object request, Answer answer) {
        if (answer.status() >= 500) {
            complain(request, answer, "a failure of ours");
        } else if (answer.status() >= 400 && !isProblem(answer)) {
            complain(request, answer, "no proper problem");
        } else if (answer.status() >= 400 && OUR_INSIDES.matcher(answer.text()).find()) {
            complain(request, answer, "tells of our insides");
        }
    }

    /** It is refused, with this slug. */
    void refused(Object request, Answer answer, String slug) {
        sound(request, answer);
        if (!answer.problem().equals(slug)) {
            complain(request, answer, "not " + slug);
        }
    }

    /** It is refused, for whatever reason. */
    void refused(Object request, Answer answer) {
        sound(request, answer);
        if (answer.status() < 400) {
            complain(request, answer, "not refused");
        }
    }

    void complain(Object request, Answer answer, String what) {
        String text = answer.text();
        complaints.add("%s: %s: %d %s"
                .formatted(request, what, answer.status(), text.substring(0, Math.min(200, text.length()))));
    }

    /** A problem document of the contract whose slug has this status. */
    static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json")
                && answer.body().at("/status").asInt() == answer.status()
                && !answer.at("/title").isBlank()
                && Arrays.stream(Problem.Kind.values())
                        .anyMatch(kind -> kind.slug().equals(answer.problem()) && kind.status() == answer.status());
    }
}
