package dev.struktura.base.rest;

import dev.struktura.billing.bank.Files1C;
import dev.struktura.billing.provider.MonobankFake;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A body that every route understands, and things that exist for its path; made once, by the head of sales. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANY = "*";

    /** By route and property, or by property alone; a property that is named nowhere is left out. */
    private final Map<String, Object> words = new HashMap<>();

    private final Map<String, String> ids = new HashMap<>();

    public Samples(Api api) {
        Caller head = api.as(Sellers.HEAD);
        Caller admin = api.as(Sellers.ADMIN);
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00");
        DealOnItsWay agreed = DealOnItsWay.start(api, "1200.00").toAgreement();
        JsonNode client = client(head, "Перша").body();
        String iryna = employee(admin, Sellers.IRYNA);
        ids.put("deals", deal.id());
        ids.put("clients", client.at("/id").asString());
        ids.put("contact-points", client.at("/contacts/0/contactPoints/0/id").asString());
        ids.put("contacts", client.at("/contacts/0/id").asString());
        ids.put("employees", newcomer(head));
        ids.put("absence", absence(head, ids.getOrDefault("employees", "")));
        ids.put("export-rights", iryna);
        ids.put("exports", export(api, employee(admin, Sellers.HEAD)));
        ids.put("handoffs", DealOnItsWay.start(api, "1200.00").toOffer().handoff());
        ids.put("tasks", first(head, "/tasks?deal=" + deal.id()));
        ids.put("invoices", first(head, "/invoices?deal=" + agreed.id()));
        ids.put("payments", payment(head));
        ids.put("messages", first(head, "/messages"));
        ids.put(
                "structures",
                head.post("/structure-templates/pods/drafts").expect(201).at("/id"));
        ids.put("structure-templates", "pods");
        ids.put("publications", publication(head));
        ids.put("processes", head.post("/processes/techflow/drafts").expect(201).at("/id"));
        ids.put(
                "overrides",
                admin.post(deal.path() + "/overrides", Map.of("to", "qualification", "reason", "Так треба"))
                        .expect(201)
                        .at("/id"));
        ids.put(
                "imports",
                head.upload(
                                "/imports",
                                "leads.csv",
                                "Company,Source\nРомашка,site\n".getBytes(StandardCharsets.UTF_8),
                                Map.of("kind", "leads"))
                        .expect(201)
                        .at("/id"));
        ids.put(
                "documents",
                head.upload(deal.path() + "/documents", "brief.txt", new byte[] {1}, Map.of())
                        .expect(201)
                        .at("/id"));
        words.put("PUT /payment-providers/{key}", body("token", MonobankFake.TOKEN));
        admin.put("/payment-providers/monobank", Map.of("token", MonobankFake.TOKEN))
                .expect(200);
        ids.put("payment-providers", "monobank");
        ids.put(
                "project-plans",
                head.post("/project-plans", plan("techflow")).expect(201).at("/id"));
        words.put("POST /project-plans", plan());
        words.put("PUT /project-plans/{id}", plan("techflow"));
        ids.put(
                "webhooks",
                admin.post("/webhooks", Map.of("address", "https://localhost:1/", "events", List.of("deal.won")))
                        .expect(201)
                        .at("/id"));
        ids.put(
                "lead-forms",
                head.post("/lead-forms", body("name", "Сайт")).expect(201).at("/id"));
        String list = head.post("/price-lists", body("name", "Прайс", "currency", "UAH"))
                .expect(201)
                .at("/id");
        ids.put("price-lists", list);
        Map<String, Object> product = product(list);
        ids.put("products", head.post("/products", product).expect(201).at("/id"));
        words.put("POST /products", product);
        words.put("PATCH /products/{id}", product);
        ids.put("channels", "smtp");
        Map<String, Object> threefold = body("uk", "Добрий день", "ru", "Добрый день", "en", "Good day");
        Map<String, Object> template =
                body("name", "Вітання", "subject", threefold, "text", threefold, "fresh", "PT8H");
        ids.put(
                "message-templates",
                head.post("/message-templates", template).expect(201).at("/key"));
        words.put("POST /message-templates", template);
        words.put("PUT /message-templates/{key}", template);
        ids.put(
                "do-not-contact",
                head.post("/do-not-contact", Map.of("address", "+380671112277", "reason", "Просив"))
                        .expect(201)
                        .at("/id"));
        words.put("PUT /contact-rules", body("opens", "09:00", "closes", "20:00", "quietChannels", List.of("sms")));
        words.put("POST /do-not-contact", body("address", "+380671112277", "channel", "sms", "reason", "Просив"));
        words.put("POST /clients/{id}/wishes", body("stance", "consent", "purpose", "marketing", "reason", "Анкета"));
        words.put("PUT /clients/{id}/contact-rules", body("zone", "Europe/Kyiv"));
        words.put("PUT /channels/{kind}", channel());
        Map<String, Object> account = body("number", "UA213223130000026007233566001", "currency", "UAH");
        String entity = admin.post("/legal-entities", body("name", "Інша", "numberPrefix", "HOST"))
                .expect(201)
                .at("/id");
        ids.put("legal-entities", entity);
        ids.put(
                "account",
                admin.post("/legal-entities/" + entity + "/accounts", account)
                        .expect(201)
                        .at("/id"));
        words.put("POST /legal-entities/{id}/accounts", account);
        words.put("PATCH /legal-entities/{id}/accounts/{account}", account);
        ids.put(
                "contract-templates",
                head.post("/contract-templates", contractTemplate()).expect(201).at("/id"));
        ids.put(
                "proposal-templates",
                head.post("/proposal-templates", body("name", "Шаблон"))
                        .expect(201)
                        .at("/id"));
        ids.put("from", head.get(deal.path()).at("/team/id"));
        ids.put("to", head.get(agreed.path()).at("/team/id"));
        common(deal.id(), client(head, "Друга").at("/id"), iryna);
        perRoute(iryna);
        Map<String, Object> process = process();
        words.put("POST /processes/{key}/drafts", process);
        words.put("POST /processes/{key}/drafts/{id}/dry-runs", body("months", 3));
        words.put("PUT /processes/{key}/drafts/{id}", process);
        Map<String, Object> publication = publication();
        words.put("POST /processes/{key}/drafts/{id}/publication", publication);
        words.put("POST /processes/{key}/drafts/{id}/publication/preview", publication);
        words.put("POST /processes/{key}/versions/{number}/publication", publication);
    }

    private static Map<String, Object> channel() {
        return body(
                "settings",
                Map.of("host", "localhost", "port", "1", "from", "sales@techflow.example"),
                "secrets",
                Map.of("password", "geheim"),
                "enabled",
                false);
    }

    /** Somebody whom it costs nothing to lose, and who can do all that the second level does. */
    private static String newcomer(Caller head) {
        String id = head.post(
                        "/employees", Map.of("name", "Учень", "email", "uchen@techflow.example", "role", "SELLER"))
                .expect(201)
                .at("/id");
        head.put("/employees/" + id + "/training/lead-conversion", "").expect(200);
        return id;
    }

    /** Money nobody knows the invoice of, enough for every request. */
    private static String payment(Caller head) {
        String statement = Files1C.of(Files1C.income("1", "900000000.00", "", "Аванс"));
        head.upload("/bank-statements", "kl_to_1c.txt", statement.getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(201);
        return first(head, "/payments/unallocated");
    }

    private static String absence(Caller head, String employee) {
        return head.post("/employees/" + employee + "/absences", Map.of("from", "2027-02-01", "to", "2027-02-05"))
                .expect(201)
                .at("/id");
    }

    private static Map<String, Object> contractTemplate() {
        return body("name", "Договір", "text", Map.of("uk", "{client.name}", "ru", "", "en", ""));
    }

    private static Map<String, Object> plan(String... processes) {
        Map<String, Object> step = body("title", Map.of("uk", "Назва", "ru", "Название", "en", "Name"), "due", "P1D");
        return body("name", "План", "processes", List.of(processes), "tellsClient", true, "steps", List.of(step));
    }

    private static Map<String, Object> product(String list) {
        return body(
                "code",
                "S-" + UUID.randomUUID().toString().substring(0, 8),
                "name",
                Map.of("uk", "Назва", "ru", "Название", "en", "Name"),
                "unit",
                "год",
                "taxRate",
                "20",
                "prices",
                List.of(body("list", list, "price", money())),
                "active",
                true);
    }

    private static String export(Api api, String head) {
        api.as(Sellers.OWNER).put("/export-rights/" + head, Map.of()).expect(204);
        return api.as(Sellers.HEAD)
                .post("/exports", body("list", "clients", "reason", "Звірка"))
                .expect(201)
                .at("/id");
    }

    private void common(String deal, String otherClient, String employee) {
        words.put("name", "Ромашка");
        words.put("taxId", "40123456");
        words.put("country", "UA");
        words.put("currency", "UAH");
        words.put("phones", "+380671112233");
        words.put("emails", "office@romashka.example");
        words.put("source", "site");
        words.put("title", "Назва");
        words.put("amount", "1200.00");
        words.put("note", "Нотатка");
        words.put("fields", Map.of("need", "Склад"));
        words.put("to", "qualification");
        words.put("reason", "Так треба");
        words.put("kind", "note");
        words.put("outcome", "done");
        words.put("text", "Слова");
        words.put("merged", otherClient);
        words.put("invoiceId", ids.get("invoices"));
        words.put("paidAt", "2026-01-02T08:00:00Z");
        words.put("refundedAt", "2026-01-02T08:00:00Z");
        words.put("reference", "ПД-1");
        words.put("deal", deal);
        words.put("assignee", employee);
        words.put("dueAt", "2027-01-02T08:00:00Z");
        words.put("priority", "high");
        words.put("quantity", "2");
        words.put("validUntil", "2099-01-01");
        words.put("validFrom", "2026-01-01");
        words.put("usual", true);
        words.put("discount", "10");
        words.put("by", "PT1S");
        words.put("mode", "normal");
        words.put("rule", "idle-24h");
        words.put("expectedHash", "0".repeat(64));
    }

    private void perRoute(String seller) {
        perRouteOfStructures(seller);
        words.put("PATCH /deals/{id}", body("title", "Назва", "fields", Map.of("need", "Склад"), "amount", money()));
        words.put("PATCH /clients/{id}", body("name", "Нова", "taxId", "40123456", "country", "UA", "note", "Нотатка"));
        Map<String, Object> person = body(
                "name", "Нова Людина",
                "email", "new@techflow.example",
                "role", "seller",
                "locale", "uk",
                "zone", "Europe/Kyiv",
                "phone", "+380671112233",
                "hours", "mon-fri 09:00-18:00",
                "holidays", "UA");
        words.put("PATCH /employees/{id}", person);
        Map<String, Object> newcomer = new HashMap<>(person);
        newcomer.put("email", "newer@techflow.example");
        newcomer.put("password", "довгий пароль");
        words.put("POST /employees", newcomer);
        words.put(
                "PUT /imports/{id}/mapping",
                body(
                        "process",
                        "techflow",
                        "mode",
                        "normal",
                        "currency",
                        "UAH",
                        "country",
                        "UA",
                        "client",
                        "Ромашка",
                        "mapping",
                        Map.of()));
        words.put(
                "PUT /handoff-rules/{from}/{to}",
                body(
                        "mode",
                        "offer",
                        "evidence",
                        List.of(body("kind", "field", "key", "need")),
                        "limit",
                        "PT4H",
                        "atLimit",
                        "accept"));
        words.put(
                "POST /deals/{id}/handoffs",
                body("toTeam", ids.getOrDefault("to", ""), "evidence", Map.of("need", "Склад"), "note", "Нотатка"));
        words.put("POST /handoffs/{id}/acceptance", body("to", ids.getOrDefault("employees", "")));
        words.put("POST /handoffs/{id}/return", body("reason", "Не готовий", "text", "Слова"));
        words.put(
                "POST /employees/{id}/absences",
                body("from", "2027-01-02", "to", "2027-01-03", "kind", "sick", "note", "Нотатка", "standIn", "lead"));
        words.put("POST /clients/{id}/entrustments", body("team", ids.getOrDefault("from", ""), "reason", "Так треба"));
        words.put("PUT /second-factor-demands", body("roles", List.of("analyst"), "graceDays", 30));
        words.put(
                "PATCH /employees/{id}/absences/{absence}",
                body("from", "2027-02-01", "to", "2027-02-05", "kind", "sick", "note", "Нотатка", "standIn", "lead"));
        words.put(
                "POST /employees/{id}/stand-ins",
                body(
                        "team",
                        ids.getOrDefault("to", ""),
                        "from",
                        "2090-01-02T08:00:00Z",
                        "to",
                        "2090-01-03T08:00:00Z",
                        "weight",
                        2,
                        "capacity",
                        5));
        Map<String, Object> template = body("name", "Шаблон", "accent", "#0b5cad", "band", "#ffffff", "usual", false);
        words.put("POST /contract-templates", contractTemplate());
        words.put("PATCH /contract-templates/{id}", contractTemplate());
        words.put(
                "POST /deals/{deal}/contracts",
                body("template", ids.getOrDefault("contract-templates", ""), "language", "uk"));
        words.put("POST /proposal-templates", template);
        words.put("PATCH /proposal-templates/{id}", template);
        words.put("POST /lead-forms", body("name", "Сайт", "origins", List.of("https://techflow.example")));
        words.put("POST /webhooks", body("address", "https://localhost:1/", "events", List.of("deal.won")));
        words.put("PUT /webhooks/{id}", body("address", "https://localhost:1/", "events", List.of("deal.won")));
        words.put("POST /webhooks/{id}/replays", body("since", Instant.now().toString()));
        words.put("POST /client-inquiries", body("about", "+380671112299"));
        words.put("POST /exports", body("list", "clients", "filter", Map.of("q", "Перша"), "reason", "Звірка"));
        words.put("POST /canaries", body("person", seller));
        words.put("POST /canary-reports", body("kind", "call", "to", "+380671112299", "from", "+380671112298"));
        words.put("POST /export-origins", body("text", "Ромашка"));
        words.put("POST /employees/{id}/departure", body("reassign", "to", "to", seller));
        Map<String, Object> contact = body(
                "name", "Ірина",
                "phones", List.of("+380671112244"),
                "emails", List.of("i@romashka.example"),
                "contactPoints", List.of(body("kind", "phone", "value", "+380671112255")));
        words.put("POST /clients/{id}/contacts", contact);
        words.put(
                "POST /clients",
                body("name", "Ромашка", "taxId", "40123456", "country", "UA", "contacts", List.of(contact)));
        words.put(
                "POST /deals/{deal}/proposals",
                body(
                        "lines",
                        List.of(body("title", "Склад", "quantity", "2", "price", money())),
                        "validUntil",
                        "2099-01-01"));
    }

    private void perRouteOfStructures(String person) {
        Map<String, Object> team = body(
                "id",
                "0197a3c2-0000-7000-8000-000000000001",
                "name",
                "Команда",
                "kind",
                "pod",
                "leadId",
                person,
                "duties",
                List.of("lead-generation"),
                "stages",
                List.of("techflow/inbound"),
                "goals",
                List.of(body("metric", "deals-won", "period", "month", "target", 5)),
                "members",
                List.of(body("employeeId", person, "role", "pod-manager", "weight", 2, "capacity", 10)));
        Map<String, Object> design = body("name", "Структура", "note", "Нотатка", "teams", List.of(team));
        words.put("POST /structures", design);
        words.put("PUT /structures/{id}", design);
        words.put("POST /structure-templates/{key}/drafts", body("name", "Структура", "people", List.of(person)));
    }

    private static Map<String, Object> publication() {
        Map<String, Object> plan =
                body("mode", "now", "stages", Map.of(), "fields", Map.of(), "timers", "keep", "timersOf", Map.of());
        return body("reason", "Так краще", "plan", plan);
    }

    private static String publication(Caller head) {
        String draft =
                head.post("/processes/templates/quick-sale/drafts").expect(201).at("/id");
        return head.post("/processes/quick-sale/drafts/" + draft + "/publication", Map.of("reason", "Так треба"))
                .expect(202)
                .at("/id");
    }

    private static Map<String, Object> process() {
        Map<String, String> name = Map.of("uk", "Назва", "ru", "Название", "en", "Name");
        Map<String, Object> task = body("title", name, "due", "PT2H", "priority", "high");
        Map<String, Object> rule =
                body("key", "first", "name", name, "on", "entry", "do", List.of(Map.of("task", task)));
        Map<String, Object> stage =
                body("key", "won", "name", name, "hint", name, "kind", "won", "rules", List.of(rule));
        return body("key", "techflow", "name", name, "fields", List.of(), "stages", List.of(stage));
    }

    /** Something to send to a route that takes JSON. */
    public ObjectNode body(ApiRoutes.Route route, ApiRoutes routes) {
        Object own = words.get(route.toString());
        JsonNode sample =
                own == null ? sample(Objects.requireNonNull(route.body()), ANY, routes) : JSON.valueToTree(own);
        return (ObjectNode) sample;
    }

    private JsonNode sample(JsonNode schema, String property, ApiRoutes routes) {
        JsonNode resolved = routes.resolved(schema);
        if (resolved.has("properties")) {
            ObjectNode object = JSON.createObjectNode();
            routes.properties(resolved)
                    .map(entry -> Map.entry(entry.getKey(), sample(entry.getValue(), entry.getKey(), routes)))
                    .filter(entry -> !entry.getValue().isMissingNode())
                    .forEach(entry -> object.set(entry.getKey(), entry.getValue()));
            return object;
        }
        if (resolved.has("items")) {
            JsonNode item = sample(resolved.get("items"), property, routes);
            return item.isMissingNode() ? item : JSON.createArrayNode().add(item);
        }
        return words.containsKey(property) ? JSON.valueToTree(words.get(property)) : MissingNode.getInstance();
    }

    /** The path of a route with things that exist. */
    String path(ApiRoutes.Route route) {
        String thing = route.path().split("/", 3)[1];
        if (thing.equals("handoff-rules")) {
            return route.path()
                    .replace("{from}", ids.getOrDefault("from", ""))
                    .replace("{to}", ids.getOrDefault("to", ""));
        }
        String known = ids.getOrDefault(thing, "");
        return filled(
                route.path()
                        .replace("{absence}", ids.getOrDefault("absence", ""))
                        .replace("{account}", ids.getOrDefault("account", "")),
                known.isEmpty() ? UUID.randomUUID().toString() : known);
    }

    /** The path of a route with this for each of its variables. */
    static String filled(ApiRoutes.Route route, String value) {
        return filled(route.path(), value);
    }

    private static String filled(String path, String value) {
        String ofProcess = path.startsWith("/processes/")
                ? path.replace("{key}", "techflow").replace("{number}", "1")
                : path;
        return ofProcess.replaceAll("\\{[a-z]+}", value);
    }

    static boolean hasVariable(ApiRoutes.Route route) {
        return route.path().contains("{");
    }

    private static String employee(Caller admin, String person) {
        return admin.get("/employees?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/email").asString().equals(Sellers.email(person)))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Answer client(Caller head, String name) {
        return head.post(
                        "/clients",
                        body(
                                "name",
                                name + " " + UUID.randomUUID(),
                                "contacts",
                                List.of(body(
                                        "name", "Ірина", "emails", List.of("i@" + UUID.randomUUID() + ".example")))))
                .expect(201);
    }

    private static String first(Caller head, String list) {
        return head.get(list).expect(200).at("/items/0/id");
    }

    private static Map<String, Object> money() {
        return body("amount", "1200.00", "currency", "UAH");
    }

    private static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }
}
