package dev.struktura.playbooks.change.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.change.PublicationResult;
import org.jspecify.annotations.Nullable;

/** Refused publications in words. */
final class Refusals {

    private Refusals() {}

    /** Null when it was accepted. */
    static @Nullable Reason of(PublicationResult result) {
        return switch (result) {
            case PublicationResult.Accepted _ -> null;
            case PublicationResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case PublicationResult.Unknown _ -> throw Problem.notFound();
            case PublicationResult.ReasonWanted _ -> Reason.of("playbooks.change.reason");
            case PublicationResult.NotSound _ -> Reason.of("playbooks.change.unsound");
            case PublicationResult.NotFitting(String _, Reason why) -> why;
            case PublicationResult.SamePerson _ -> Reason.of("playbooks.change.same-person");
            case PublicationResult.PublishedBefore _ -> Reason.of("playbooks.change.published-before");
            case PublicationResult.Busy _ -> Reason.of("playbooks.change.busy");
            case PublicationResult.TooLate _ -> Reason.of("playbooks.change.too-late");
        };
    }
}
