package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.IgnoredSender;
import dev.struktura.talks.IgnoredSenders;
import dev.struktura.talks.Triage;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Senders whose messages are not ours; for those who sort what comes in. */
@RestController
@RequestMapping("/api/v1/ignored-senders")
class IgnoredSendersApi {

    private final IgnoredSenders senders;

    IgnoredSendersApi(IgnoredSenders senders) {
        this.senders = senders;
    }

    /** An ignored sender, masked. */
    record IgnoredSenderJson(IgnoredSender.Id id, String medium, String masked, Instant addedAt, String addedBy) {

        static IgnoredSenderJson of(IgnoredSender sender) {
            return new IgnoredSenderJson(
                    sender.id(), sender.medium().slug(), sender.masked(), sender.addedAt(), sender.addedBy());
        }
    }

    @GetMapping
    Listing<IgnoredSenderJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        if (!Conversations.showsUnsorted(viewer)) {
            throw Problem.forbidden(Reason.of("talks.unsorted.not-yours"));
        }
        return Listing.within(senders.all(viewer), paging, sender -> sender.id().toString(), IgnoredSenderJson::of);
    }

    /** What they write from now on waits to be sorted again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable IgnoredSender.Id id, @AuthenticationPrincipal Viewer viewer) {
        if (!Triage.maySort(viewer)) {
            throw Problem.forbidden(Reason.of("talks.unsorted.not-yours"));
        }
        if (!senders.forget(id, viewer)) {
            throw Problem.notFound();
        }
    }
}
