package dev.struktura.desk.api;

import dev.struktura.base.RulePlace;
import dev.struktura.deals.Deal;
import dev.struktura.desk.Answer;
import dev.struktura.desk.Desk;
import dev.struktura.desk.Step;
import dev.struktura.desk.api.Views.TaskView;
import dev.struktura.staff.Viewer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/desk")
class DeskApi {

    private final Desk desk;
    private final Views views;

    DeskApi(Desk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    /** The one next step; {@code rule} is where the task is written down, null when a person asked for it. */
    record StepView(
            TaskView task,
            @Nullable DealView deal,
            String why,
            String policy,
            @Nullable RulePlace rule,
            @Nullable String hint,
            List<FieldView> fields,
            List<AnswerView> outcomes) {}

    /** What the step needs to know of its deal. */
    record DealView(UUID id, long number, String title, ClientView client, StageView stage) {}

    record ClientView(UUID id, String name) {}

    record StageView(String key, String name) {}

    record FieldView(String field, String label, @Nullable Object value) {}

    record AnswerView(String key, String label) {}

    @GetMapping("/next")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "204", description = "Nothing is to be done now", content = @Content)
    ResponseEntity<StepView> next(@AuthenticationPrincipal Viewer viewer, Locale locale) {
        return desk.next(viewer)
                .map(step -> ResponseEntity.ok(view(step, locale)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private StepView view(Step step, Locale locale) {
        return new StepView(
                views.task(step.task(), locale),
                step.deal() == null ? null : deal(step.deal(), locale),
                String.valueOf(views.why(step.why(), locale)),
                step.policy(),
                Views.place(step.task().why()),
                step.hint() == null ? null : views.words(step.hint(), locale),
                fields(step, locale),
                step.answers().stream().map(answer -> answer(answer, locale)).toList());
    }

    private DealView deal(Deal deal, Locale locale) {
        return new DealView(
                deal.id().value(),
                deal.number(),
                deal.title(),
                new ClientView(deal.clientUuid(), deal.clientName()),
                new StageView(deal.stage().key(), views.words(deal.stage().name(), locale)));
    }

    private List<FieldView> fields(Step step, Locale locale) {
        Map<String, Object> known = step.deal() == null ? Map.of() : step.deal().fields();
        return step.fields().stream()
                .map(field -> new FieldView(field.key(), views.words(field.name(), locale), known.get(field.key())))
                .toList();
    }

    private AnswerView answer(Answer answer, Locale locale) {
        return new AnswerView(answer.key(), views.words(answer.label(), answer.to(), locale));
    }
}
