package dev.struktura.custody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which record a variable in a route stands for, and who may see it. */
final class Records {

    /**
     * A kind of record.
     *
     * @param ids all there are
     * @param visible by the oracle, those that a person may see somewhere
     * @param theirs those of them that have to open for the person by themselves
     */
    record Kind(String ids, BiFunction<Oracle, UUID, Set<UUID>> visible, BiFunction<Oracle, UUID, Set<UUID>> theirs) {

        Kind(String ids, BiFunction<Oracle, UUID, Set<UUID>> visible) {
            this(ids, visible, visible);
        }

        static Kind ofDeals(String idsAndDeals) {
            return new Kind(
                    "select id from (" + idsAndDeals + ") one",
                    (oracle, person) -> oracle.ofDeals(idsAndDeals, person));
        }

        static Kind ofTheirOwn(String idsAndPeople) {
            return new Kind(
                    "select id from (" + idsAndPeople + ") one",
                    (oracle, person) -> oracle.owned(idsAndPeople, person));
        }
    }

    private static final Kind DEAL = new Kind("select id from deals.deal", Oracle::deals);
    private static final Kind CLIENT = new Kind("select id from clients.client", Oracle::clients);
    private static final Kind POINT = new Kind("select id from clients.contact_point", Oracle::contactPoints);
    private static final Kind CONTACT = new Kind("select id from clients.contact", Oracle::contacts);
    private static final Kind TASK = new Kind("select id from desk.task", Oracle::tasks, Oracle::tasksAtHand);
    private static final Kind HANDOFF = new Kind("select id from handoffs.handoff", Oracle::handoffs);
    private static final Kind INVOICE = Kind.ofDeals("select id, deal as of from billing.invoice");
    private static final Kind PROPOSAL = Kind.ofDeals("select id, deal as of from offers.proposal");
    private static final Kind CONTRACT = Kind.ofDeals("select id, deal as of from contracts.contract");
    private static final Kind DOCUMENT =
            Kind.ofDeals("select id, deal_id as of from deals.document where removed_at is null");
    private static final Kind OVERRIDE = Kind.ofDeals("select id, deal_id as of from deals.override");
    private static final String LETTERS =
            "select id, about_id as of from messages.outbox where about_type = 'deal' and to_client";
    private static final Kind MESSAGE = new Kind(
            "select id from messages.outbox where about_type = 'deal' and to_client",
            (oracle, person) -> oracle.ofDeals(LETTERS, person),
            (oracle, person) -> oracle.ofOwnDeals(LETTERS, person));
    private static final String TALKS = "select id, client_id as of from talks.message where client_id is not null";
    private static final Kind TALK = new Kind(
            "select id from talks.message where client_id is not null",
            (oracle, person) -> oracle.ofClients(TALKS, person));
    private static final String TALK_FILES = """
        select f.id, m.client_id as of from talks.file f join talks.message m on m.id = f.message where m.client_id is not null
        """;
    private static final Kind TALK_FILE = new Kind(
            "select id from (" + TALK_FILES + ") one", (oracle, person) -> oracle.ofClients(TALK_FILES, person));
    private static final Kind NOTICE = Kind.ofTheirOwn("select id, employee as of from desk.notification");
    private static final Kind VIEW = Kind.ofTheirOwn("select id, owner_id as of from deals.view");
    private static final Kind TOKEN = Kind.ofTheirOwn("select id, employee_id as of from staff.api_token");

    private static final Kind EXPORT = new Kind("select id from custody.export", Oracle::exports);

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("/deals/{}/invoices/{}", INVOICE);
        KINDS.put("/deals/{}/overrides/{}", OVERRIDE);
        KINDS.put("/deals/{}/proposals/{}", PROPOSAL);
        KINDS.put("/deals/{}/contracts/{}", CONTRACT);
        KINDS.put("/proposals/{}", PROPOSAL);
        KINDS.put("/contracts/{}", CONTRACT);
        KINDS.put("/deals/views/{}", VIEW);
        KINDS.put("/deals/{}", DEAL);
        KINDS.put("/clients/{}", CLIENT);
        KINDS.put("/contact-points/{}", POINT);
        KINDS.put("/contacts/{}", CONTACT);
        KINDS.put("/tasks/{}", TASK);
        KINDS.put("/day/{}", TASK);
        KINDS.put("/handoffs/{}", HANDOFF);
        KINDS.put("/invoices/{}", INVOICE);
        KINDS.put("/overrides/{}", OVERRIDE);
        KINDS.put("/documents/{}", DOCUMENT);
        KINDS.put("/messages/{}", MESSAGE);
        KINDS.put("/outbox/{}", MESSAGE);
        KINDS.put("/received-files/{}", TALK_FILE);
        KINDS.put("/received-messages/{}", TALK);
        KINDS.put("/notifications/{}", NOTICE);
        KINDS.put("/exports/{}", EXPORT);
        KINDS.put("/tokens/{}", TOKEN);
        KINDS.put("/settings/tokens/{}", TOKEN);
    }

    /** A blank line of a form, the same for every deal. */
    private static final Set<String> NOTHING_OF_THE_RECORD = Set.of("/deals/{deal}/proposals/line");

    /** What stands for no record of somebody's: the role decides, or whoever was sent the secret word may, or it is nobody else's. */
    private static final Set<String> OTHERS = Set.of(
            "/board/{}",
            "/board/{}/{}",
            "/processes/{}",
            "/processes/{}/versions",
            "/processes/{}/versions/{}",
            "/processes/drafts/{}/stages/{}",
            "/processes/drafts/{}/fields/{}",
            "/processes/drafts/{}/fields/{}/options/{}",
            "/processes/drafts/{}/stages/{}/approvals/{}",
            "/processes/drafts/{}/stages/{}/rules/{}",
            "/processes/templates/{}",
            "/processes/drafts/{}/stages/{}/rules/{}/actions/{}",
            "/processes/{}/drafts/{}",
            "/processes/{}/drafts/{}/dry-runs/{}",
            "/processes/drafts/{}/trial",
            "/processes/drafts/{}/dry-runs",
            "/processes/{}/versions/{}/trial",
            "/publications/{}",
            "/processes/drafts/{}",
            "/processes/publications/{}",
            "/imports/{}",
            // for the owner and the head of sales, who see everything
            "/payments/{}",
            "/payments/{}/allocations/{}",
            "/money/{}",
            "/money/{}/allocations/{}",
            "/payment-providers/{}",
            "/settings/payment-providers/{}",
            "/hooks/payments/{}",
            "/project-plans/{}",
            // for those who run the department, and for whoever was given the address
            "/lead-forms/{}",
            "/settings/forms/{}",
            "/forms/{}",
            // for those who lead, who are shown all that is unsorted
            "/ignored-senders/{}",
            "/received-messages/senders/{}",
            "/products/{}",
            "/price-lists/{}",
            "/proposal-templates/{}",
            "/contract-templates/{}",
            // colours and logos that clients are shown
            "/brand/{}",
            "/brand/{}/{}",
            "/brand/logo/{}",
            "/employees/{}",
            "/employees/{}/absences/{}",
            "/employees/{}/training/{}",
            "/employees/{}/stand-ins/{}",
            "/settings/absences/{}",
            "/settings/people/{}",
            "/settings/channels/{}",
            "/legal-entities/{}",
            "/legal-entities/{}/accounts/{}",
            "/settings/entities/{}",
            "/settings/entities/{}/accounts/{}",
            "/settings/webhooks/{}",
            "/settings/webhooks/{}/deliveries/{}",
            "/channels/{}",
            "/do-not-contact/{}",
            "/message-templates/{}",
            "/settings/templates/{}",
            "/clients/{}/wishes/{}",
            "/clients/{}/telegram-invitations/{}",
            "/settings/contact-rules/addresses/{}",
            "/webhooks/{}",
            "/webhooks/{}/deliveries/{}",
            "/structures/{}",
            "/structure-templates/{}",
            "/structure/designs/{}",
            "/structure/designs/{}/people/{}",
            "/structure/designs/{}/teams/{}",
            "/structure/designs/{}/teams/{}/seats/{}",
            "/structure/handoffs/{}",
            "/structure/handoffs/{}/{}",
            "/structure/people/{}",
            "/structure/people/{}/stand-ins/{}",
            "/structure/teams/{}",
            "/structure/teams/{}/seats/{}",
            "/handoff-rules/{}",
            "/handoff-rules/{}/{}",
            "/exports/rights/{}",
            "/export-rights/{}",
            "/canaries/{}",
            "/p/{}",
            "/c/{}",
            "/i/{}",
            "/survey/{}",
            "/unsubscribe/{}",
            "/calendar/{}",
            "/sessions/{}",
            "/settings/sessions/{}",
            "/settings/passkeys/{}",
            "/client-merges/{}",
            "/deals/bulk-edits/{}");

    private final JdbcClient sql;
    private final Oracle oracle;

    Records(JdbcClient sql) {
        this.sql = sql;
        this.oracle = new Oracle(sql);
    }

    /** Places in routes for which nobody has said what stands there. */
    static List<String> unknown(List<Router.Route> routes) {
        return routes.stream()
                .flatMap(route -> route.places().stream())
                .map(Records::plain)
                .distinct()
                .filter(place -> !KINDS.containsKey(place) && !OTHERS.contains(place))
                .toList();
    }

    /** What the last variable of a route that is no secret and no setting stands for. */
    static Optional<Kind> kind(Router.Route route) {
        return route.places().isEmpty() || NOTHING_OF_THE_RECORD.contains(route.path())
                ? Optional.empty()
                : Optional.ofNullable(KINDS.get(plain(route.places().getLast())));
    }

    private static String plain(String place) {
        return place.replaceFirst("^/api/v1", "").replaceAll("\\{[a-zA-Z]+}", "{}");
    }

    /** Some that have to open for the person. */
    List<UUID> theirs(Kind kind, UUID person) {
        return some(kind, kind.theirs().apply(oracle, person)::contains);
    }

    /** Some that the person may not see. */
    List<UUID> foreign(Kind kind, UUID person) {
        return some(kind, Predicate.not(kind.visible().apply(oracle, person)::contains));
    }

    private List<UUID> some(Kind kind, Predicate<UUID> which) {
        List<UUID> found = sql.sql(kind.ids() + " order by id").query(UUID.class).list().stream()
                .filter(which)
                .toList();
        return found.size() <= 2 ? found : List.of(found.getFirst(), found.getLast());
    }
}
