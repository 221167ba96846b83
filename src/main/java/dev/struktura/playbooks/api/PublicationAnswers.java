package dev.struktura.playbooks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealsInFlight.Looked;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.change.Plan;
import dev.struktura.playbooks.change.Preview;
import dev.struktura.playbooks.change.Publication;
import dev.struktura.playbooks.change.PublicationId;
import dev.struktura.playbooks.change.PublicationResult;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.Publishing;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Publications as the API reads and answers them. */
@Component
class PublicationAnswers {

    /** More than any process can have of stages or fields. */
    private static final int MOST_MAPPED = 1_000;

    private final Publications publications;
    private final Texts texts;

    PublicationAnswers(Publications publications, Texts texts) {
        this.publications = publications;
        this.texts = texts;
    }

    /** Why, and what becomes of deals in flight; they stay where nothing is said. */
    record PublicationRequest(
            @Nullable String reason,
            @Nullable PlanJson plan,
            @Nullable Boolean twoEyes) {

        Plan wanted() {
            return plan == null ? Plan.STAY : plan.plan();
        }

        Publications.Wish wish() {
            String why = reason == null ? "" : reason.strip();
            if (why.length() > Publishing.LONGEST_REASON) {
                throw Problem.invalid("reason", Reason.of("problem.invalid.length", Publishing.LONGEST_REASON));
            }
            return new Publications.Wish(wanted(), why, Boolean.TRUE.equals(twoEyes));
        }
    }

    /**
     * @param mode {@code stay}, {@code next-stage} or {@code now}
     * @param stages the new keys of stages that are called otherwise, by the old ones; {@code fields} the same
     * @param timers {@code keep}, {@code rebase} or {@code cancel}; {@code timersOf} the same for single rules
     */
    record PlanJson(
            String mode,
            @Nullable Map<String, String> stages,
            @Nullable Map<String, String> fields,
            @Nullable String timers,
            @Nullable Map<String, String> timersOf) {

        static PlanJson of(Plan plan) {
            MigrationPlan mapping = plan.mapping();
            return new PlanJson(
                    plan.mode().key(),
                    mapping.stages(),
                    mapping.fields(),
                    word(mapping.timers()),
                    mapping.timersOf().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, one -> word(one.getValue()))));
        }

        Plan plan() {
            Map<String, MigrationPlan.Timing> single = orNone(timersOf).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> timing("plan.timersOf." + one.getKey(), one.getValue())));
            MigrationPlan.Timing usual = timers == null ? MigrationPlan.Timing.KEEP : timing("plan.timers", timers);
            try {
                return new Plan(read(), new MigrationPlan(orNone(stages), orNone(fields), usual, single));
            } catch (IllegalArgumentException | NullPointerException notAMapping) {
                throw Problem.invalid("plan.fields", Reason.of("playbooks.change.two-fields"));
            }
        }

        private Plan.Mode read() {
            return one(Plan.Mode.values(), mode)
                    .orElseThrow(() -> Problem.invalid("plan.mode", Reason.of("playbooks.change.mode")));
        }

        private static MigrationPlan.Timing timing(String path, String word) {
            return one(MigrationPlan.Timing.values(), word)
                    .orElseThrow(() -> Problem.invalid(path, Reason.of("playbooks.change.timing")));
        }

        private static <E extends Enum<E>> Optional<E> one(E[] all, String word) {
            return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Map<String, String> orNone(@Nullable Map<String, String> map) {
            if (map != null && map.size() > MOST_MAPPED) {
                throw Problem.invalid("plan", Reason.of("problem.invalid.bounds"));
            }
            return map == null ? Map.of() : map;
        }
    }

    /**
     * How far it is; {@code state} is waiting, running, done, returning, taken-back or cancelled.
     *
     * @param number the version it became
     * @param inFlight how many deals earlier versions led when it began
     */
    record PublicationJson(
            PublicationId id,
            String process,
            @Nullable DraftId draft,
            @Nullable Integer number,
            @Nullable Integer previous,
            Publication.State state,
            String reason,
            PlanJson plan,
            JournalEntry.Actor askedBy,
            Instant askedAt,
            JournalEntry.@Nullable Actor confirmedBy,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt,
            int inFlight,
            int moved,
            int stranded,
            int returned,
            int stayed,
            boolean canBeTakenBack) {}

    /** Deals in flight by stage, and those that could not move; the first thousand of them. */
    record PreviewJson(int inFlight, Map<String, Integer> stages, int strandedCount, List<StrandedJson> stranded) {}

    /** A deal that cannot go on under the version, and why. */
    record StrandedJson(DealId deal, long number, String title, String stage, int version, String why) {}

    StrandedJson json(Looked.Stranded one, Viewer viewer) {
        return new StrandedJson(
                one.deal().id(),
                one.deal().number(),
                one.deal().title(),
                one.deal().stage(),
                one.deal().version(),
                texts.why(one.why(), LocaleContextHolder.getLocale(), viewer.zone()));
    }

    PreviewJson json(Preview preview, Viewer viewer) {
        return new PreviewJson(
                preview.inFlight(),
                preview.byStage(),
                preview.strandedCount(),
                preview.stranded().stream().map(one -> json(one, viewer)).toList());
    }

    PublicationJson json(Publications.Progress progress) {
        Publication one = progress.publication();
        return new PublicationJson(
                one.id(),
                one.process(),
                one.draft(),
                one.number(),
                one.previous(),
                one.state(),
                one.reason(),
                PlanJson.of(one.plan()),
                one.askedBy(),
                one.askedAt(),
                one.confirmedBy(),
                one.begunAt(),
                one.finishedAt(),
                one.inFlight(),
                progress.moved(),
                progress.stranded(),
                progress.returned(),
                progress.stayed(),
                publications.canBeTakenBack(one));
    }

    /** @throws Problem that names the errors, if there are any */
    void requireSound(List<Finding> errors, Viewer viewer) {
        if (!errors.isEmpty()) {
            throw unsound(errors, viewer);
        }
    }

    private Problem unsound(List<Finding> errors, Viewer viewer) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Map<String, Object>> told = errors.stream()
                .map(finding -> Map.<String, Object>of(
                        "rule", finding.rule(),
                        "severity", finding.severity().key(),
                        "text", texts.why(finding.text(locale), locale, viewer.zone()),
                        "place", finding.place().path()))
                .toList();
        return Problem.of(Problem.Kind.CHECKS_FAILED, Reason.of("playbooks.change.unsound"), Map.of("findings", told));
    }

    PublicationId accepted(PublicationResult result, Viewer viewer) {
        return switch (result) {
            case PublicationResult.Accepted(Publication publication) -> publication.id();
            case PublicationResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case PublicationResult.Unknown _ -> throw Problem.notFound();
            case PublicationResult.ReasonWanted _ ->
                throw Problem.invalid("reason", Reason.of("playbooks.change.reason"));
            case PublicationResult.NotSound(List<Finding> errors) -> throw unsound(errors, viewer);
            case PublicationResult.NotFitting(String place, Reason why) -> throw Problem.invalid(place, why);
            case PublicationResult.SamePerson _ -> throw Problem.forbidden(Reason.of("playbooks.change.same-person"));
            case PublicationResult.PublishedBefore _ -> throw conflict("playbooks.change.published-before");
            case PublicationResult.Busy _ -> throw conflict("playbooks.change.busy");
            case PublicationResult.TooLate _ -> throw conflict("playbooks.change.too-late");
        };
    }

    private static Problem conflict(String why) {
        return Problem.of(Problem.Kind.CONFLICT, Reason.of(why));
    }
}
