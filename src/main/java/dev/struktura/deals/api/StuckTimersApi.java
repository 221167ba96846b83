package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.DealId;
import dev.struktura.deals.StuckRule;
import dev.struktura.deals.StuckRules;
import dev.struktura.deals.StuckRules.Retry;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Timers that failed five times, for whoever runs the department: what stands still, and trying it again. */
@RestController
class StuckTimersApi {

    private static final int MOST = 1000;
    private static final int LONGEST_KEY = 200;

    private final StuckRules stuck;

    StuckTimersApi(StuckRules stuck) {
        this.stuck = stuck;
    }

    /** A rule that could not do to a deal what it should have; {@code name} is in the reader's language. */
    record StuckJson(
            DealRef deal,
            String rule,
            String name,
            Instant dueAt,
            @Nullable Instant failedAt,
            String failure) {}

    /** Which deal. */
    record DealRef(DealId id, long number) {}

    /** The rule that is to be tried again, and on which deal. */
    record RetryRequest(@Nullable DealId deal, @Nullable String rule) {}

    /** The longest due first. */
    @GetMapping("/api/v1/stuck-timers")
    Listing<StuckJson> stuck(Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        if (!viewer.runsDepartment()) {
            throw notYours();
        }
        return Listing.within(
                stuck.shownTo(viewer, MOST),
                paging,
                one -> one.deal().id() + "/" + one.rule(),
                one -> json(one, locale));
    }

    /** Asked for twice, it is tried once, and whoever comes second is told that it is not stuck. */
    @PostMapping("/api/v1/stuck-timers/retries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@RequestBody RetryRequest request, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.runsDepartment()) {
            throw notYours();
        }
        requireWhole(request);
        DealId deal = Objects.requireNonNull(request.deal());
        switch (stuck.tryAgain(deal, Input.text(request.rule()), viewer)) {
            case Retry.Begun _ -> {}
            case Retry.NotStuck _ -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("deals.refused.not-stuck"));
            case Retry.NoSuchRule _ -> throw Problem.notFound();
            case Retry.NotYours _ -> throw notYours();
        }
    }

    private static void requireWhole(RetryRequest request) {
        List<Violation> wrong = new ArrayList<>();
        if (request.deal() == null) {
            wrong.add(new Violation("deal", Reason.of("deals.invalid.required")));
        }
        Input.required("rule", request.rule(), LONGEST_KEY, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static Problem notYours() {
        return Problem.forbidden(Reason.of("deals.refused.stuck"));
    }

    private static StuckJson json(StuckRule one, Locale locale) {
        return new StuckJson(
                new DealRef(one.deal().id(), one.deal().number()),
                one.rule(),
                one.name().in(locale),
                one.dueAt(),
                one.failedAt(),
                one.failure());
    }
}
