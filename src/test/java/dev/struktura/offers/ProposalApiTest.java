package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProposalApiTest {

    private static final byte[] PDF = "%PDF-1.4\n%\u00e2\u00e3\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Api api;

    @Test
    void aProposalOfPositionsAddsUpAndGivesALink() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String body = """
            {"lines":[{"title":"Впровадження","quantity":"2","price":{"amount":"1500.50","currency":"UAH"}},
                      {"title":"Навчання","quantity":"0.5","price":{"amount":"333.33","currency":"UAH"}}],
             "validUntil":"2099-12-31"}
            """;

        Answer made =
                api.as(Sellers.HEAD).post(deal.path() + "/proposals", body).expect(201);

        assertThat(made.at("/number")).isEqualTo(deal.number() + "-1");
        assertThat(made.at("/total/amount")).isEqualTo("3167.67");
        assertThat(made.at("/total/currency")).isEqualTo("UAH");
        assertThat(made.at("/state")).isEqualTo("sent");
        assertThat(made.at("/trackingUrl")).startsWith("http://").matches(".*/p/[A-Za-z0-9_-]{43}");
        assertThat(made.at("/validUntil")).isEqualTo("2099-12-31T21:59:59Z");
        assertThat(deal.happened("proposal-attached")).isEqualTo(1);
        assertThat(api.as(Sellers.HEAD)
                        .get(deal.path() + "/proposals")
                        .expect(200)
                        .body()
                        .at("/items/0"))
                .isEqualTo(made.body());
    }

    @Test
    void aFileIsKeptAndItsTotalIsWhatItsAuthorSays() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();

        Answer made = api.as(Sellers.HEAD)
                .upload(deal.path() + "/proposals", "kp.pdf", PDF, Map.of("total", "12 000,50 usd"))
                .expect(201);

        assertThat(made.at("/file/name")).isEqualTo("kp.pdf");
        assertThat(made.at("/file/type")).isEqualTo("application/pdf");
        assertThat(made.at("/total/amount")).isEqualTo("12000.50");
        assertThat(made.at("/total/currency")).isEqualTo("USD");
        Answer without = api.as(Sellers.HEAD)
                .upload(deal.path() + "/proposals", "kp.pdf", PDF, Map.of())
                .expect(201);
        assertThat(without.body().at("/total").isNull()).isTrue();
        assertThat(without.at("/number")).isEqualTo(deal.number() + "-2");
    }

    @Test
    void noTwoLinksAreAlike() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Set<String> links = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            links.add(deal.propose("Робота", "1", "10.00").at("/trackingUrl"));
        }
        assertThat(links).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":[null]}",
                "{\"lines\":\"x\"}",
                "{\"lines\":[{\"title\":\"\",\"quantity\":\"1\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"0\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"-2\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1e999999999\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"many\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"-1\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1.001\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1\",\"currency\":\"XXZ\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1e12\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"999999999\",\"price\":{\"amount\":\"999999999\",\"currency\":\"UAH\"}}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"},\"vat\":1}]}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}],\"validUntil\":\"tomorrow\"}",
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1\",\"currency\":\"UAH\"}}],\"validUntil\":\"2001-01-01\"}",
                "not json"
            })
    void whatMakesNoSenseIsRefusedAndNothingIsKept(String body) {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();

        Answer answer = api.as(Sellers.HEAD).post(deal.path() + "/proposals", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(api.as(Sellers.HEAD).get(deal.path() + "/proposals").body().at("/items"))
                .isEmpty();
        assertThat(deal.happened("proposal-attached")).isZero();
    }

    @Test
    void positionsInTwoCurrenciesAreNamedByTheirPlace() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String body = """
            {"lines":[{"title":"a","quantity":"1","price":{"amount":"1","currency":"UAH"}},
                      {"title":"b","quantity":"1","price":{"amount":"1","currency":"USD"}}]}
            """;

        Answer answer = api.as(Sellers.HEAD)
                .with("Accept-Language", "uk")
                .post(deal.path() + "/proposals", body)
                .expect(400);

        assertThat(answer.at("/errors/0/path")).isEqualTo("lines[1].price.currency");
        assertThat(answer.at("/errors/0/message")).isEqualTo("Усі позиції мають бути в одній валюті.");
    }

    @Test
    void filesThatAreNoDocumentsOrTooLargeAreRefused() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String path = deal.path() + "/proposals";
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[21 * 1024 * 1024];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(api.as(Sellers.HEAD)
                        .upload(path, "kp.pdf", page, Map.of())
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("file");
        assertThat(api.as(Sellers.HEAD)
                        .upload(path, "kp.pdf", new byte[0], Map.of())
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
        assertThat(api.as(Sellers.HEAD)
                        .upload(path, "kp.pdf", large, Map.of())
                        .expect(413)
                        .problem())
                .isEqualTo("too-large");
        assertThat(api.as(Sellers.HEAD)
                        .upload(path, "kp.pdf", PDF, Map.of("total", "a lot"))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("total");
    }

    @Test
    void whoMayNotSeeTheDealFindsNothingAndWhoOnlyReadsIsRefused() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String path = deal.path() + "/proposals";
        Map<String, Object> body = Map.of(
                "lines",
                List.of(Map.of("title", "x", "quantity", "1", "price", Map.of("amount", "1.00", "currency", "UAH"))));

        assertThat(api.as(Sellers.MARKO).post(path, body).status()).isEqualTo(404);
        assertThat(api.as(Sellers.MARKO).get(path).status()).isEqualTo(404);
        assertThat(api.as(Sellers.ANALYST).post(path, body).status()).isEqualTo(403);
        assertThat(api.as(Sellers.ANALYST).get(path).status()).isEqualTo(200);
        assertThat(api.anonymous().post(path, body).status()).isEqualTo(401);
        assertThat(api.as(Sellers.HEAD)
                        .get("/deals/0197a000-0000-7000-8000-000000000000/proposals")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameRequestRepeatedWithItsKeyAttachesOneProposal() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String body =
                "{\"lines\":[{\"title\":\"x\",\"quantity\":\"1\",\"price\":{\"amount\":\"1.00\",\"currency\":\"UAH\"}}]}";
        var caller = api.as(Sellers.HEAD).with("Idempotency-Key", "offer-" + deal.id());

        Answer first = caller.post(deal.path() + "/proposals", body).expect(201);
        Answer again = caller.post(deal.path() + "/proposals", body).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(deal.happened("proposal-attached")).isEqualTo(1);
    }
}
