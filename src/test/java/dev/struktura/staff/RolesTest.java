package dev.struktura.staff;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Cast.Scene;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what, by a table that was written from what the roles mean and not from the program. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    /** The people of the columns: those who see everything, who leads the team of the work or another, and sellers around it. */
    private static final List<String> PARTS =
            List.of("owner", "admin", "head", "lead", "analyst", "seller", "colleague", "elsewhere", "stranger");

    /** {@code +} done or shown, {@code .} shown but empty, {@code -} forbidden, {@code 0} not there for them, {@code ?} no such deal for them, {@code =} allowed with nothing to do. */
    private static final Map<Character, Integer> STATUS = Map.of('-', 403, '0', 404, '?', 400, '=', 409);

    private static final String NEW_LEAD = """
        GET  /deals/{deal}                    +++++++00
        GET  /deals/{deal}/journal            +++++++00
        GET  /deals/{deal}/overrides          +++++++00
        GET  /deals/{deal}/proposals          +++++++00
        GET  /deals/{deal}/documents          +++++++00
        GET  /tasks/{task}                    +++++++00
        GET  /tasks?deal={deal}               +++++++..
        GET  /clients/{client}                +++++++00
        GET  /clients/{client}/duplicates     +++++++00
        GET  /employees                       +++++++++
        GET  /employees/{self}                +++++++++
        GET  /employees/{self}/absences       ++++-+-+-
        GET  /employees/{self}/stand-ins      ++++-+-+-
        GET  /employees/{self}/training       ++++-+-+-
        GET  /structure                       +++++++++
        GET  /structures                      +++------
        GET  /structures/{active}             +++------
        GET  /structures/{active}/comparison?with={draft}  +++------
        GET  /structure-templates             +++++++++
        GET  /schemas/structure               +++++++++
        GET  /processes                       +++++++++
        GET  /processes/techflow/rules        +++-+----
        GET  /processes/techflow/versions     +++++++++
        GET  /processes/techflow/drafts       +++-+----
        GET  /processes/techflow/drafts/{process-draft}  +++-+----
        POST /processes/techflow/drafts       -++------   {}
        POST /processes/techflow/drafts/{process-draft}/undo  -++------
        POST /processes/techflow/drafts/{process-draft}/checks  +++-+----
        GET  /processes/templates             +++++++++
        POST /processes/templates/tender/drafts  -++------   {}
        POST /processes/techflow/drafts/{process-draft}/redo  -++------
        POST /processes/techflow/drafts/{process-draft}/publication/preview  +++-+----   {}
        GET  /processes/techflow/drafts/{process-draft}/publication  000-0----
        GET  /messages                        +++++++++
        GET  /received-messages               .........
        GET  /received-files/{self}           000000000
        POST /received-messages/{self}/answers  0000-0000   {"text":"Так"}
        GET  /received-messages/{self}        000000000
        POST /received-messages/{self}/assignment  0000-0000   {"client":"{client}"}
        POST /received-messages/{self}/lead   0000-0000   {}
        POST /received-messages/{self}/dismissal  0000-0000   {}
        DELETE /received-messages/{self}/filing  0000-0000
        GET  /ignored-senders                 .....--.-
        DELETE /ignored-senders/{self}        0000---0-
        GET  /deals/{deal}/conversation       +++++++00
        GET  /clients/{client}/conversation   +++++++00
        GET  /notifications                   +++++++++
        GET  /desk/next                       +++++++++
        GET  /imports                         -++------
        GET  /stuck-timers                    -++------
        POST /stuck-timers/retries            -==------   {"deal":"{deal}","rule":"idle-24h"}
        GET  /sessions                        +++++++++
        GET  /tokens                          +++++++++
        POST /structures                      -++------   {"name":"Нова","teams":[]}
        PUT  /structures/{draft}              -++------   {"name":"Інша","teams":[]}
        POST /structures/{active}/checks      +++------   {}
        POST /structures/{draft}/preview      +++------   {}
        GET  /structures/{draft}/activation   000------
        POST /structures/{active}/copies      -++------   {}
        POST /structure-templates/pods/drafts  -++------   {}
        GET  /second-factor-demands           ++-------
        GET  /journal/seal                    ++-------
        POST /journal/verifications           ++-------   {}
        POST /leads                           ++++-++++   {"client":{"name":"Новий"},"source":"site"}
        POST /clients                         ++++-++++   {"name":"Нова компанія"}
        POST /tasks                           ++++-++++   {"title":"Своя справа"}
        POST /tasks                           ++++-++??   {"title":"Подзвонити","deal":"{deal}"}
        POST /tasks                           ++++---??   {"title":"Іншому","deal":"{deal}","assignee":"{head}"}
        PATCH /deals/{deal}                   ++++-++00   {"title":"Нова назва"}
        POST /deals/{deal}/moves              ++++-++00   {"to":"qualification"}
        POST /deals/{deal}/activities         ++++-++00   {"kind":"call"}
        POST /deals/{deal}/overrides          ++++-++00   {"to":"qualification","reason":"Так треба"}
        POST /tasks/{task}/completion         ++++-+-00   {"outcome":"done"}
        PATCH /clients/{client}               ++++-++00   {"note":"Нотатка"}
        POST /clients/{client}/entrustments   ????---00   {"team":"{client}","reason":"Так треба"}
        POST /clients/{client}/contacts       ++++-++00   {"name":"Ще одна людина"}
        POST /contact-points/{point}/reveals  ++++-++00   {"reason":"Дзвоню"}
        POST /contact-points/{point}/letters  ++++-++00   {"text":"Добрий день"}
        DELETE /contact-points/{point}        ++++-++00
        DELETE /employees/{self}/second-factor ++-------
        POST /employees/{self}/absences       +++------   {"from":"2027-01-11","to":"2027-01-12"}
        PATCH /employees/{self}/absences/{self}  000------   {}
        DELETE /employees/{self}/absences/{self} 000------
        PATCH /employees/{self}               +++------   {"locale":"uk"}
        POST /client-inquiries                ++++-++++   {"about":"+380671112299"}
        POST /clients/{client}/telegram-invitations  ====-==00
        GET  /clients/{client}/telegram-invitations  .......00
        DELETE /clients/{client}/telegram-invitations/{self}  0000-0000
        GET  /lead-forms                      -++------
        POST /lead-forms                      -++------   {"name":"Сайт","origins":["https://techflow.example"]}
        DELETE /lead-forms/{self}             -00------
        GET  /webhooks                        ++-------
        POST /webhooks                        ++-------   {"address":"https://crm.example/","events":["deal.won"]}
        GET  /channels                        ++-------
        GET  /channels/smtp                   ++-------
        PUT  /channels/smtp                   ??-------   {}
        POST /channels/imap/checks            ==-------
        GET  /message-templates               +++++++++
        POST /message-templates               ???------   {}
        PUT  /message-templates/welcome       000------   {}
        GET  /contact-rules                   +++++++++
        PUT  /contact-rules                   ???------   {}
        GET  /do-not-contact                  +++------
        POST /do-not-contact                  ???------   {}
        GET  /clients/{client}/contact-rules  +++++++00
        PUT  /clients/{client}/contact-rules  ++++-++00   {}
        POST /clients/{client}/wishes         ????-??00   {}
        DELETE /clients/{client}/wishes/{self} 0000---00
        GET  /products                        +++++++++
        POST /products                        ???------   {}
        GET  /price-lists                     +++++++++
        POST /price-lists                     ???------   {}
        GET  /legal-entities                  +++++++++
        POST /legal-entities                  ??-------   {}
        PATCH /legal-entities/{self}          00-------   {}
        DELETE /legal-entities/{self}         00-------
        POST /legal-entities/{self}/accounts  00-------   {}
        GET  /contract-templates              +++++++++
        POST /contract-templates              ???------   {}
        GET  /proposal-templates              +++++++++
        POST /proposal-templates              ???------   {}
        GET  /payment-providers               ++-------
        PUT  /payment-providers/monobank      ??-------   {}
        DELETE /payment-providers/monobank    00-------
        GET  /project-plans                   -++------
        POST /project-plans                   -??------   {}
        GET  /exports                         +++------
        POST /exports                         ---------   {"list":"clients","reason":"Так треба"}
        GET  /export-rights                   +++------
        PUT  /export-rights/{head}            +--------   {}
        DELETE /export-rights/{head}          +-+------
        GET  /canaries                        +-+------
        POST /canaries                        ?-?------   {}
        POST /canary-reports                  +++------   {"kind":"call","to":"+380671234567"}
        POST /export-origins                  +++------   {"text":"Ромашка"}
        POST /employees/{self}/departure      ???------   {"reassign":"nobody"}
        GET  /employees/{self}/departure      000------
        """;

    private static final String INVOICED_DEAL = """
        GET  /invoices/{invoice}              +++++++00
        GET  /invoices/{invoice}.pdf          +++++++00
        GET  /invoices?deal={deal}            +++++++00
        GET  /payments?deal={deal}            +++++++00
        GET  /invoices/{invoice}/checkouts    +++++++00
        POST /invoices/{invoice}/checkouts    ====-==00
        GET  /bank-statements                 +-+------
        GET  /payments/unallocated            +-+------
        GET  /payments/{self}                 0-0------
        POST /payments/{self}/allocations     0-0------   {"invoiceId":"{invoice}"}
        DELETE /payments/{self}/allocations/{self}  0-0------
        POST /payments/{self}/refunds         0-0------   {}
        POST /payments/{self}/confirmation    0-0------
        POST /deals/{deal}/proposals          ++++-++00   {"lines":[{"title":"Склад","quantity":"1","price":{"amount":"5.00","currency":"UAH"}}]}
        GET  /deals/{deal}/contracts          +++++++00
        POST /deals/{deal}/contracts          ????-??00   {}
        GET  /contracts/{deal}/file           000000000
        GET  /contracts/{deal}/certificate    000000000
        POST /deals/{deal}/contracts/{deal}/revocation  0000-0000
        POST /deals/{deal}/contracts/{deal}/renewal  0000-0000
        POST /deals/{deal}/contracts/{deal}/letters  0000-0000   {}
        GET  /proposals/{deal}.pdf            000000000
        POST /deals/{deal}/proposals/{deal}/letters  000000000   {}
        POST /deals/{deal}/proposals/{deal}/revocation  0000-0000
        POST /deals/{deal}/proposals/{deal}/renewal  0000-0000   {}
        POST /payments                        ++++-++00   {"invoiceId":"{invoice}","amount":{"amount":"5.00","currency":"UAH"},"paidAt":"2026-01-05T10:00:00Z"}
        """;

    private static final String OFFERED_DEAL = """
        GET  /handoffs                        +++++++++
        GET  /handoffs/{handoff}              +++++++00
        GET  /deals/{deal}/handoffs           +++++++00
        GET  /handoff-rules                   +++++++++
        GET  /handoff-figures                 +++++--+-
        GET  /satisfaction-figures            +++++--+-
        POST /deals/{deal}/handoffs           ++++-+-00   {"note":"Дзвонити зранку"}
        POST /handoffs/{handoff}/acceptance   ++++---00
        POST /handoffs/{handoff}/return       ++++---00   {"reason":"Не готовий"}
        POST /handoffs/{handoff}/withdrawal   ++++-+-00
        PUT  /handoff-rules/{from}/{to}       -++------   {"mode":"offer"}
        """;

    private static final String PAGES = """
        GET  /handoffs                        +++++++++
        GET  /handoffs/figures                +++++--+-
        GET  /structure/handoffs              +++++--+-
        GET  /structure/goals                 +++++--+-
        GET  /satisfaction                    +++++--+-
        GET  /day                             +++++++++
        GET  /deals                           +++++++++
        GET  /deals/{deal}                    +++++++00
        GET  /board/techflow                  +++++++++
        GET  /clients/{client}                +++++++00
        GET  /contact-points/{point}/letters/new  ++++-++00
        GET  /tasks                           +++++++++
        GET  /outbox                          +++++++++
        GET  /structure                       +++++++++
        GET  /structure/designs/new           -++------
        GET  /processes/drafts/{process-draft}/trial  +++-+----
        GET  /processes/drafts/{process-draft}/dry-runs  +++-+----
        GET  /processes/publications          +++-+----
        GET  /processes/techflow/versions/1   +++++++++
        GET  /processes/techflow/versions/1/yaml  +++++++++
        GET  /processes/techflow/versions/1/bpmn  +++++++++
        GET  /processes/drafts/{process-draft}/changes  +++-+----
        GET  /processes/drafts/{process-draft}/bpmn  +++-+----
        GET  /processes/techflow/versions/1/changes  +++-+----
        GET  /processes/techflow/versions/1/trial  +++-+----
        GET  /structure/people/{self}         ++++-+-+-
        GET  /structure/designs/{draft}       +++------
        GET  /structure/designs/{draft}/yaml  +++------
        GET  /structure/designs/{draft}/comparison  +++------
        GET  /structure/designs/{draft}/activation  +++------
        GET  /processes/drafts/{process-draft}/publication  +++-+----
        GET  /invoices                        +++++++++
        GET  /settings/payment-providers      ++-------
        GET  /project-plans                   -++------
        GET  /project-plans/new               -++------
        GET  /clients/{client}/telegram-invitations  +++++++00
        GET  /received-messages               +++++--+-
        GET  /received-messages?view=aside    +++++--+-
        GET  /received-messages/count         +++++--+-
        GET  /received-messages/targets?q=a   ++++---+-
        GET  /received-messages/{self}        000000000
        GET  /money                           +-+------
        GET  /money/count                     +-+------
        GET  /money/{self}/invoices           0-0------
        GET  /team                            +++++--+-
        GET  /imports                         -++------
        GET  /products                        +++++++++
        GET  /products/new                    +++------
        GET  /price-lists                     +++++++++
        GET  /price-lists/new                 +++------
        GET  /proposal-templates              +++------
        GET  /contract-templates              +++------
        GET  /contract-templates/new          +++------
        GET  /proposal-templates/new          +++------
        GET  /exports                         +++------
        GET  /canaries                        +-+------
        GET  /exports/new?list=clients        ---------
        GET  /exports/origins                 +++------
        GET  /settings                        +++++++++
        GET  /settings/access                 +++++++++
        GET  /settings/passkeys/new           +++++++++
        GET  /proof                           +++++++++
        GET  /settings/absences               +++++++++
        GET  /settings/people                 +++------
        GET  /settings/people/new             +++------
        GET  /settings/people/{self}          +++------
        GET  /settings/channels               +++------
        GET  /settings/channels/smtp          ++-------
        GET  /settings/contact-rules          +++------
        GET  /settings/templates              +++------
        GET  /settings/templates/new          +++------
        GET  /settings/journal                ++-------
        GET  /settings/webhooks               ++-------
        GET  /settings/entities               ++-------
        GET  /settings/entities/new           ++-------
        GET  /settings/calendar               +++++++++
        """;

    @Autowired
    Api api;

    @Autowired
    Cast cast;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> structures = new HashMap<>();

    /** One line of a table. */
    private record Row(String method, String path, String marks, String body) {

        static Stream<Row> of(String table) {
            return table.lines()
                    .map(line -> line.strip().split("\\s+", 4))
                    .map(parts -> new Row(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : ""));
        }

        char mark(String part) {
            return marks.charAt(PARTS.indexOf(part));
        }

        boolean leavesEverythingAsItWas(String part) {
            return method.equals("GET") || mark(part) != '+';
        }
    }

    @BeforeAll
    void leads() {
        cast.appointLeads();
    }

    @BeforeAll
    void structures() {
        String active = api.as(HEAD).get("/structures").expect(200).at("/items/0/id");
        structures.put("active", active);
        structures.put(
                "draft",
                api.as(HEAD)
                        .post("/structures/" + active + "/copies")
                        .expect(201)
                        .at("/id"));
        structures.put(
                "process-draft",
                api.as(HEAD).post("/processes/techflow/drafts").expect(201).at("/id"));
    }

    @Test
    void everyRoleDoesWithANewLeadWhatItIsThereFor() {
        assertThat(differences(NEW_LEAD, cast::inbound)).isEmpty();
    }

    @Test
    void everyRoleDoesWithMoneyWhatItIsThereFor() {
        assertThat(differences(INVOICED_DEAL, cast::agreed)).isEmpty();
    }

    @Test
    void everyRoleDoesWithAHandoffWhatItIsThereFor() {
        assertThat(differences(OFFERED_DEAL, cast::offered)).isEmpty();
    }

    @Test
    void everyRoleIsShownThePagesItIsThereFor() {
        Scene scene = cast.inbound();
        scene.things().putAll(structures);
        List<String> wrong = new ArrayList<>();
        Row.of(PAGES)
                .forEach(row -> PARTS.forEach(part -> {
                    int status =
                            page(scene.login(part), scene.filled(row.path())).statusCode();
                    if (status != STATUS.getOrDefault(row.mark(part), 200)) {
                        wrong.add("%s %s: %d".formatted(part, row.path(), status));
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void anOverrideIsAgreedToByASecondPersonWhoLeads() {
        Map<String, Integer> expected =
                Map.of("analyst", 403, "seller", 403, "colleague", 403, "elsewhere", 404, "stranger", 404, "lead", 200);
        Scene scene = cast.inbound();
        String override = api.as(scene.login("seller"))
                .post(scene.filled("/deals/{deal}/overrides"), Map.of("to", "qualification", "reason", "Так треба"))
                .expect(201)
                .at("/id");

        for (String part : List.of("analyst", "seller", "colleague", "elsewhere", "stranger", "lead")) {
            Answer answer = api.as(scene.login(part)).post("/overrides/" + override + "/approval");
            assertThat(answer.status()).as(part).isEqualTo(expected.get(part));
        }
    }

    @Test
    void whoeverLeadsDoesNotAgreeToTheirOwnOverride() {
        Scene scene = cast.inbound();
        String override = api.as(HEAD)
                .post(scene.filled("/deals/{deal}/overrides"), Map.of("to", "qualification", "reason", "Так треба"))
                .expect(201)
                .at("/id");

        api.as(HEAD).post("/overrides/" + override + "/approval").expect(403);
    }

    @Test
    void sellersSeeTheirOwnAndTheirTeamsDealsAndHeadsAll() {
        cast.agreed();
        cast.inbound();

        assertThat(teams(HEAD)).contains("Лідогенерація", "Конвертація");
        assertThat(teams(OWNER)).isEqualTo(teams(HEAD));
        assertThat(teams(ANALYST)).isEqualTo(teams(HEAD));
        assertThat(teams(OLENA)).isEqualTo("[Лідогенерація]");
        assertThat(teams(MARKO)).isEqualTo("[]");
        assertThat(teams(Cast.LEAD)).contains("Лідогенерація", "Конвертація");
        assertThat(teams(Cast.LEAD_ELSEWHERE)).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "head", "lead", "analyst", "seller"})
    void nobodyReadsAPhoneOrAnAddressOfAClientInPassing(String part) {
        Scene scene = cast.agreed();
        String login = scene.login(part);
        List<String> telling = Stream.of(
                        "/clients/{client}",
                        "/deals/{deal}",
                        "/outbox",
                        "/clients",
                        "/deals",
                        "/day",
                        "/search?q=50111",
                        "/api/v1/clients/{client}",
                        "/api/v1/messages",
                        "/api/v1/deals/{deal}",
                        "/api/v1/deals/{deal}/journal")
                .map(scene::filled)
                .filter(path -> read(login, path).matches("(?s).*(501112233|50 111 22 33|iryna@ganok).*"))
                .toList();

        assertThat(telling).isEmpty();
    }

    @Test
    void importsAreForWhoeverRunsTheDepartment() {
        byte[] file = "Company,Source\nРомашка,site\n".getBytes(StandardCharsets.UTF_8);
        Map<String, Integer> expected =
                Map.of("admin", 201, "head", 201, "owner", 403, "analyst", 403, Cast.LEAD, 403, OLENA, 403);

        expected.forEach((person, status) -> assertThat(api.as(person)
                        .upload("/imports", "a.csv", file, Map.of("kind", "leads"))
                        .status())
                .as(person)
                .isEqualTo(status));
    }

    private List<String> differences(String table, Supplier<Scene> fresh) {
        List<String> wrong = new ArrayList<>();
        Scene shared = fresh.get();
        Row.of(table)
                .forEach(row -> PARTS.forEach(part -> {
                    Scene scene = row.leavesEverythingAsItWas(part) ? shared : fresh.get();
                    scene.things().put("head", id(HEAD));
                    scene.things().putAll(structures);
                    Answer answer = api.as(scene.login(part))
                            .send(row.method(), scene.filled(row.path()), scene.filled(row.body()));
                    if (!isAs(row.mark(part), answer)) {
                        wrong.add("%s %s %s: %d %s"
                                .formatted(part, row.method(), row.path(), answer.status(), answer.text()));
                    }
                }));
        return wrong;
    }

    private static boolean isAs(char mark, Answer answer) {
        return switch (mark) {
            case '+' -> answer.status() / 100 == 2;
            case '.' -> answer.status() == 200 && answer.body().at("/items").isEmpty();
            default ->
                answer.status() == STATUS.getOrDefault(mark, 0)
                        && answer.problem().matches("forbidden|not-found|invalid|conflict");
        };
    }

    private String id(String person) {
        return api.as(HEAD)
                .get("/employees?limit=200")
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/email").asString().startsWith(person + "@"))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> page(String login, String path) {
        return visitors.computeIfAbsent(login, one -> Visitor.as(one, api)).get(path);
    }

    private String read(String login, String path) {
        return path.startsWith("/api/v1")
                ? api.as(login).get(path.substring("/api/v1".length())).text()
                : page(login, path).body();
    }

    private String teams(String person) {
        return api.as(person)
                .get("/deals?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(deal -> deal.at("/team/name").asString())
                .distinct()
                .sorted()
                .toList()
                .toString();
    }
}
