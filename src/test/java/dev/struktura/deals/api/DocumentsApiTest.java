package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files are attached to deals, handed out to whoever sees the deal, and leave a trace. */
@StrukturaTest
class DocumentsApiTest {

    private static final byte[] TEXT = "Договір № 7".getBytes(UTF_8);

    @Autowired
    private Api api;

    private Caller head;
    private DealOnItsWay deal;

    @BeforeEach
    void aDeal() {
        head = api.as(HEAD);
        deal = DealOnItsWay.start(api);
    }

    @Test
    void aFileIsAttachedListedAndHandedOutAsItWas() {
        Answer attached = attach("../../Договір.txt", TEXT).expect(201);
        String path = "/documents/" + attached.at("/id");

        assertThat(attached.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(attached.at("/name")).isEqualTo("Договір.txt");
        assertThat(attached.at("/size")).isEqualTo(Integer.toString(TEXT.length));
        assertThat(head.get(documents()).expect(200).body().at("/items/0")).isEqualTo(attached.body());
        assertThat(head.get(path).expect(200).body()).isEqualTo(attached.body());
        assertThat(head.get(path + "/content").expect(200).text()).isEqualTo("Договір № 7");
        assertThat(deal.happened("document-attached")).isOne();
        assertThat(deal.happened("document-downloaded")).isOne();
    }

    @Test
    void whateverAFileSaysItIsBrowsersNeverShowIt() {
        for (String name : List.of("page.html", "picture.svg", "script.js", "contract.pdf")) {
            String id = attach(name, "<script>alert(1)</script>".getBytes(UTF_8))
                    .expect(201)
                    .at("/id");

            Answer content = head.get("/documents/" + id + "/content").expect(200);

            assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(content.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains(name);
            assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void nothingAndTooMuchAreRefusedAndLeaveNoTrace() {
        Answer empty = attach("empty.pdf", new byte[0]).expect(400);
        Answer large = attach("large.pdf", new byte[20 * 1024 * 1024 + 1]).expect(413);

        assertThat(empty.at("/errors/0/path")).isEqualTo("file");
        assertThat(large.problem()).isEqualTo("too-large");
        assertThat(large.at("/detail")).contains("20");
        head.post(documents(), Map.of("file", "a")).expect(415);
        assertThat(head.get(documents()).expect(200).body().at("/items").isEmpty())
                .isTrue();
        assertThat(deal.happened("document-attached")).isZero();
    }

    @Test
    void aRepeatedRequestAttachesOnce() {
        Caller repeating = head.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = repeating.upload(documents(), "a.txt", TEXT, Map.of()).expect(201);
        Answer second = repeating.upload(documents(), "a.txt", TEXT, Map.of()).expect(201);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(head.get(documents()).body().at("/items").size()).isOne();
    }

    @Test
    void documentsOfADealThatIsNotTheirsAreNotThereForThem() {
        String path = "/documents/" + attach("a.txt", TEXT).expect(201).at("/id");
        Caller stranger = api.as(MARKO);

        stranger.get(documents()).expect(404);
        stranger.upload(documents(), "b.txt", TEXT, Map.of()).expect(404);
        stranger.get(path).expect(404);
        stranger.get(path + "/content").expect(404);
        stranger.delete(path).expect(404);
        assertThat(deal.happened("document-downloaded")).isZero();
        head.get(path).expect(200);
    }

    @Test
    void whoeverOnlyReadsTakesDocumentsAndChangesNone() {
        String path = "/documents/" + attach("a.txt", TEXT).expect(201).at("/id");
        Caller analyst = api.as(ANALYST);

        analyst.get(path + "/content").expect(200);
        analyst.upload(documents(), "b.txt", TEXT, Map.of()).expect(403);
        analyst.delete(path).expect(403);
    }

    @Test
    void aRemovedDocumentIsGoneAndTheJournalKeepsThatItWas() {
        String path = "/documents/" + attach("Акт.pdf", TEXT).expect(201).at("/id");

        head.delete(path).expect(204);

        head.get(path).expect(404);
        head.get(path + "/content").expect(404);
        head.delete(path).expect(404);
        assertThat(head.get(documents()).body().at("/items").isEmpty()).isTrue();
        assertThat(deal.happened("document-removed")).isOne();
        assertThat(head.get(deal.path() + "/journal?limit=200").text()).contains("Акт.pdf");
    }

    private String documents() {
        return deal.path() + "/documents";
    }

    private Answer attach(String name, byte[] content) {
        return head.upload(documents(), name, content, Map.of());
    }
}
