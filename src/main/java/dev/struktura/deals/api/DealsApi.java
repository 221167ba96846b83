package dev.struktura.deals.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Version;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealReadings;
import dev.struktura.deals.Deals;
import dev.struktura.deals.GivenFacts;
import dev.struktura.deals.Outcome;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deals one by one: what they are and what is done with them. */
@RestController
@RequestMapping("/api/v1/deals/{id}")
class DealsApi {

    private static final Set<String> KINDS = Set.of("call", "email", "meeting", "message", "note");
    private static final Set<String> PATCHABLE = Set.of("title", "amount", "fields");
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final Deals deals;
    private final DealReadings readings;
    private final DealJsons json;
    private final JsonMapper mapper;

    DealsApi(Deals deals, DealReadings readings, DealJsons json, JsonMapper mapper) {
        this.deals = deals;
        this.readings = readings;
        this.json = json;
        this.mapper = mapper;
    }

    /** Where the deal is to go, what was learnt on the way, and why. */
    record MoveRequest(
            @Nullable String to,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable String reason) {}

    /** What a person did; an outcome is a word such as {@code negative}. */
    record ActivityRequest(
            @Nullable String kind,
            @Nullable String outcome,
            @Nullable String text) {}

    /** The activity as it was logged. */
    record ActivityJson(
            String kind, @Nullable String outcome, @Nullable String text, DealJson deal) {}

    @GetMapping
    ResponseEntity<DealJson> show(@PathVariable DealId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Deal deal = visible(id, viewer);
        readings.listed(List.of(deal), viewer);
        return answer(deal, locale);
    }

    /** A merge patch: what is not named stays, null takes away. */
    @PatchMapping
    ResponseEntity<DealJson> edit(
            @PathVariable DealId id,
            @RequestBody JsonNode patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        visible(id, viewer);
        Access.requireToAct(viewer);
        Deals.Edit edit = edit(patch, Version.wanted(ifMatch));
        return answer(Refusals.dealOrProblem(deals.edit(id, edit, viewer), locale), locale);
    }

    private Deals.Edit edit(JsonNode patch, @Nullable Set<Long> versions) {
        List<Violation> wrong = new ArrayList<>();
        if (!patch.isObject()) {
            throw Problem.invalid("", Reason.of("deals.invalid.object"));
        }
        patch.propertyNames().stream()
                .filter(name -> !PATCHABLE.contains(name))
                .forEach(name -> wrong.add(new Violation(name, Reason.of("deals.invalid.unknown"))));
        String title = null;
        if (patch.has("title")) {
            title = patch.get("title").isString()
                    ? patch.get("title").asString().strip()
                    : "";
            Input.required("title", title, 300, wrong);
        }
        Map<String, Object> facts = new HashMap<>();
        if (patch.has("fields")) {
            facts.putAll(fields(patch.get("fields"), wrong));
        }
        if (patch.has("amount")) {
            facts.put("amount", amount(patch.get("amount"), wrong));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Deals.Edit(title, facts, versions);
    }

    private Map<String, Object> fields(JsonNode fields, List<Violation> wrong) {
        if (!fields.isObject()) {
            wrong.add(new Violation("fields", Reason.of("deals.invalid.object")));
            return Map.of();
        }
        return GivenFacts.read(mapper.convertValue(fields, FIELDS), wrong);
    }

    private String amount(JsonNode amount, List<Violation> wrong) {
        if (amount.isNull()) {
            return "";
        }
        try {
            Money money = mapper.treeToValue(amount, Money.class);
            Input.amount(money, wrong);
            return money.toString();
        } catch (JacksonException e) {
            wrong.add(new Violation("amount", Reason.of("deals.invalid.money")));
            return "";
        }
    }

    @PostMapping("/moves")
    ResponseEntity<DealJson> move(
            @PathVariable DealId id,
            @RequestBody MoveRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        visible(id, viewer);
        Access.requireToAct(viewer);
        List<Violation> wrong = new ArrayList<>();
        Input.required("to", request.to(), 63, wrong);
        Input.optional("reason", request.reason(), 2000, wrong);
        Map<String, Object> facts = GivenFacts.read(request.fields(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        Deals.Move move = new Deals.Move(Input.text(request.to()), facts, request.reason(), Version.wanted(ifMatch));
        Outcome outcome = deals.move(id, move, viewer);
        return answer(Refusals.dealOrProblem(outcome, locale), locale);
    }

    /** Logs an activity; every activity counts as action on the deal. */
    @PostMapping("/activities")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityJson> log(
            @PathVariable DealId id,
            @RequestBody ActivityRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        visible(id, viewer);
        Access.requireToAct(viewer);
        List<Violation> wrong = new ArrayList<>();
        Input.optional("outcome", request.outcome(), 63, wrong);
        Input.optional("text", request.text(), 4000, wrong);
        String kind = Input.text(request.kind());
        if (!KINDS.contains(kind)) {
            wrong.add(new Violation("kind", Reason.of("deals.invalid.one-of", "call, email, meeting, message, note")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        Deals.Activity activity = new Deals.Activity(kind, request.outcome(), request.text(), Version.wanted(ifMatch));
        Deal deal = Refusals.dealOrProblem(deals.log(id, activity, viewer), locale);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + id + "/journal"))
                .eTag(Long.toString(deal.version()))
                .body(new ActivityJson(kind, request.outcome(), request.text(), json.of(deal, locale)));
    }

    private Deal visible(DealId id, Viewer viewer) {
        return deals.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<DealJson> answer(Deal deal, Locale locale) {
        return ResponseEntity.ok().eTag(Long.toString(deal.version())).body(json.of(deal, locale));
    }
}
