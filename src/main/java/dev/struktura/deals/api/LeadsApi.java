package dev.struktura.deals.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.GivenFacts;
import dev.struktura.deals.NewDeal;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads come in. */
@RestController
class LeadsApi {

    private final Deals deals;
    private final ProcessVersions versions;
    private final DealJsons json;

    LeadsApi(Deals deals, ProcessVersions versions, DealJsons json) {
        this.deals = deals;
        this.versions = versions;
        this.json = json;
    }

    /** A lead as a program hands it in; the standard process leads it unless another is named. */
    record LeadRequest(
            @Nullable ClientPart client,
            @Nullable ContactPart contact,
            @Nullable String source,
            @Nullable String title,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable String process) {}

    /** The company or person; {@code country} is ISO 3166-1 alpha-2. */
    record ClientPart(
            @Nullable String name,
            @Nullable String taxId,
            @Nullable String country) {}

    /** Whom to reach there. */
    record ContactPart(
            @Nullable String name,
            @Nullable List<@Nullable String> phones,
            @Nullable List<@Nullable String> emails) {}

    /** Opens a deal for the lead; it is assigned, with its task and timer, in the answer. */
    @PostMapping("/api/v1/leads")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DealJson> open(
            @RequestBody LeadRequest request, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Access.requireToAct(viewer);
        Deal deal = deals.open(lead(request), viewer);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + deal.id()))
                .eTag(Long.toString(deal.version()))
                .body(json.of(deal, locale));
    }

    private NewDeal lead(LeadRequest request) {
        List<Violation> wrong = new ArrayList<>();
        Input.required("source", request.source(), 200, wrong);
        Input.optional("title", request.title(), 300, wrong);
        Input.optional("note", request.note(), 4000, wrong);
        Input.amount(request.amount(), wrong);
        Map<String, Object> fields = GivenFacts.read(request.fields(), wrong);
        NewClient client = client(request, wrong);
        String process = request.process() == null ? NewDeal.STANDARD_PROCESS : request.process();
        if (versions.latest(process).isEmpty()) {
            wrong.add(new Violation("process", Reason.of("deals.invalid.process")));
        }
        NewDeal lead = new NewDeal(
                client,
                Input.text(request.source()),
                request.title(),
                request.amount(),
                request.note(),
                fields,
                process);
        wrong.addAll(deals.wrong(lead));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return lead;
    }

    private static NewClient client(LeadRequest request, List<Violation> wrong) {
        ClientPart part = request.client();
        if (part == null) {
            wrong.add(new Violation("client", Reason.of("deals.invalid.required")));
            return NewClient.named("?");
        }
        NewClient client = new NewClient(Input.text(part.name()), part.taxId(), part.country(), null, List.of());
        ContactPart contact = request.contact();
        if (contact != null) {
            client = client.with(
                    new NewContact(contact.name(), Input.texts(contact.phones()), Input.texts(contact.emails())));
        }
        wrong.addAll(client.violations("client.", "contact."));
        return client;
    }
}
