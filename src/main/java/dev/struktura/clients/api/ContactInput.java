package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact as programs write it: phones and e-mails in lists of their own, or together as contact points in the shape in
 * which they are shown.
 */
record ContactInput(
        @Nullable String name,
        @Nullable List<@Nullable String> phones,
        @Nullable List<@Nullable String> emails,
        @Nullable List<@Nullable PointInput> contactPoints) {

    /** One number or address; {@code kind} is {@code phone} or {@code email}. */
    record PointInput(@Nullable String kind, @Nullable String value) {

        boolean is(String wanted) {
            return wanted.equals(kind);
        }

        boolean isKnown() {
            return is("phone") || is("email");
        }
    }

    NewContact contact() {
        return new NewContact(name, values(phones, "phone"), values(emails, "email"));
    }

    /** What {@link NewContact} cannot see: contact points of no known kind. */
    List<Violation> violations(String path) {
        List<Violation> wrong = new ArrayList<>();
        List<@Nullable PointInput> points = Objects.requireNonNullElse(contactPoints, List.of());
        for (int i = 0; i < points.size(); i++) {
            PointInput point = points.get(i);
            if (point == null || !point.isKnown()) {
                wrong.add(new Violation(path + "contactPoints[" + i + "].kind", Reason.of("clients.invalid.kind")));
            }
        }
        return wrong;
    }

    private List<String> values(@Nullable List<@Nullable String> listed, String kind) {
        Stream<@Nullable String> own = listed == null ? Stream.empty() : listed.stream();
        Stream<@Nullable String> points = contactPoints == null
                ? Stream.empty()
                : contactPoints.stream()
                        .filter(point -> point != null && point.is(kind))
                        .map(point -> point == null ? null : point.value());
        return Stream.concat(own, points)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }
}
