package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every door refuses a value that the field's type does not allow, and keeps the others in their one form. */
@StrukturaTest
class TypedFieldsTest {

    @Autowired
    private Api api;

    @Autowired
    private ProcessVersions versions;

    private Caller head;
    private String deal;

    @BeforeEach
    void aDealOfAProcessWithTypes() {
        if (versions.latest("techflow").orElseThrow().field("discount").isEmpty()) {
            versions.publish(ProcessDocument.shipped("/processes/typed.yaml"), Publishing.SHIPPED);
        }
        head = api.as(HEAD);
        deal = "/deals/" + lead(Map.of()).expect(201).at("/id");
    }

    @Test
    void valuesAreKeptInTheFormOfTheirType() {
        Answer kept = patch(Map.of(
                        "discount",
                        12.50,
                        "fee",
                        "1 200,5",
                        "deadline",
                        "31.12.2026",
                        "size",
                        "More than ten",
                        "briefed",
                        true,
                        "urgent",
                        false))
                .expect(200);

        assertThat(kept.at("/fields/discount")).isEqualTo("12.5");
        assertThat(kept.at("/fields/fee")).isEqualTo("1200.50");
        assertThat(kept.at("/fields/deadline")).isEqualTo("2026-12-31");
        assertThat(kept.at("/fields/size")).isEqualTo("large");
        assertThat(kept.at("/fields/briefed")).isEqualTo("yes");
        assertThat(kept.at("/fields/urgent")).isEqualTo("no");
    }

    @Test
    void aWrongValueIsRefusedWithItsPlaceAndNothingOfThePatchIsKept() {
        Answer refused = patch(Map.of("discount", "101", "need", "CRM"));

        assertThat(refused.expect(400).problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors/0/path")).isEqualTo("fields.discount");
        assertThat(refused.at("/errors/0/message")).contains("101");
        assertThat(head.get(deal).body().at("/fields").isEmpty()).isTrue();
    }

    @Test
    void aMoveWithAWrongValueLeavesTheDealWhereItStands() {
        Answer refused = head.post(
                deal + "/moves", Map.of("to", "qualification", "fields", Map.of("briefed", "yes", "size", "huge")));

        assertThat(refused.expect(400).at("/errors/0/path")).isEqualTo("fields.size");
        assertThat(head.get(deal).at("/stage/key")).isEqualTo("inbound");
    }

    @Test
    void aLeadWithAWrongValueIsNotOpenedAndHearsOfEveryPlace() {
        Answer refused = lead(Map.of("deadline", "завтра", "discount", "-5"));

        assertThat(refused.expect(400).body().at("/errors").size()).isEqualTo(2);
    }

    @Test
    void aPersonIsSomebodyOfTheDepartment() {
        String known = head.get("/employees").expect(200).at("/items/0/id");

        assertThat(patch(Map.of("expert", known)).expect(200).at("/fields/expert"))
                .isEqualTo(known);
        assertThat(patch(Map.of("expert", UUID.randomUUID().toString()))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("fields.expert");
        assertThat(lead(Map.of("expert", UUID.randomUUID().toString()))
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
    }

    @Test
    void aFileIsADocumentOfTheSameDeal() {
        String own = document(deal);
        String other = document("/deals/" + lead(Map.of()).expect(201).at("/id"));

        for (String foreign : List.of(other, UUID.randomUUID().toString(), "договір.pdf")) {
            Answer refused = patch(Map.of("contract", foreign)).expect(400);
            assertThat(refused.at("/errors/0/path")).isEqualTo("fields.contract");
            assertThat(refused.at("/errors/0/message")).contains("документ цієї угоди");
        }
        lead(Map.of("contract", own)).expect(400);
        assertThat(patch(Map.of("contract", own)).expect(200).at("/fields/contract"))
                .isEqualTo(own);
    }

    @Test
    void aRemovedDocumentLeavesItsFieldEmptyAndIsNoValueAnyMore() {
        String own = document(deal);
        patch(Map.of("contract", own)).expect(200);

        head.delete("/documents/" + own).expect(204);

        assertThat(head.get(deal).body().at("/fields").has("contract")).isFalse();
        patch(Map.of("contract", own)).expect(400);
    }

    @Test
    void aSellerMeetsAGateThatWantsADocument() {
        patch(Map.of("briefed", true)).expect(200);
        head.post(deal + "/moves", Map.of("to", "qualification")).expect(200);
        head.post(deal + "/moves", Map.of("to", "proposal")).expect(200);
        Caller seller = owner();

        Answer refused = seller.post(deal + "/moves", Map.of("to", "delivery")).expect(422);
        assertThat(refused.at("/missing/0/field")).isEqualTo("contract");
        String contract = seller.upload(deal + "/documents", "Договір.pdf", new byte[] {1}, Map.of())
                .expect(201)
                .at("/id");

        seller.post(deal + "/moves", Map.of("to", "delivery", "fields", Map.of("contract", contract)))
                .expect(200);
        assertThat(head.get(deal).at("/stage/key")).isEqualTo("delivery");
    }

    @Test
    void anUntickedPointOfAChecklistKeepsTheGateShut() {
        Answer refused = head.post(deal + "/moves", Map.of("to", "qualification", "fields", Map.of("briefed", false)));

        assertThat(refused.expect(422).at("/missing/0/field")).isEqualTo("briefed");
        head.post(deal + "/moves", Map.of("to", "qualification", "fields", Map.of("briefed", true)))
                .expect(200);
    }

    @Test
    void theCompletionOfATaskKeepsToTheTypesToo() {
        String task = head.get("/tasks?deal=" + deal.substring("/deals/".length()))
                .expect(200)
                .at("/items/0/id");

        Answer refused = head.post(
                "/tasks/" + task + "/completion", Map.of("outcome", "done", "fields", Map.of("urgent", "maybe")));

        assertThat(refused.expect(400).at("/errors/0/path")).isEqualTo("fields.urgent");
        assertThat(head.get("/tasks?deal=" + deal.substring("/deals/".length())).at("/items/0/state"))
                .isEqualTo("open");
    }

    @Test
    void theGateWantsAnApprovalThatASecondPersonGivesAndAChangeMakesVoid() {
        patch(Map.of("discount", "20", "briefed", true)).expect(200);
        head.post(deal + "/moves", Map.of("to", "qualification")).expect(200);

        Answer refused = head.post(deal + "/moves", Map.of("to", "proposal")).expect(422);
        assertThat(refused.at("/missing/0/field")).isEqualTo("big-discount");
        String wish = head.post(
                        deal + "/overrides",
                        Map.of("to", "proposal", "approval", "big-discount", "reason", "давній клієнт"))
                .expect(201)
                .at("/id");
        head.post("/overrides/" + wish + "/approval", Map.of()).expect(403);
        assertThat(api.as(OWNER)
                        .post("/overrides/" + wish + "/approval", Map.of())
                        .expect(200)
                        .at("/stage/key"))
                .isEqualTo("qualification");

        patch(Map.of("discount", "30")).expect(200);
        head.post(deal + "/moves", Map.of("to", "proposal")).expect(422);
        patch(Map.of("discount", "20")).expect(200);
        head.post(deal + "/moves", Map.of("to", "proposal")).expect(200);
        assertThat(head.get(deal).at("/fields/discount")).isEqualTo("20");
        assertThat(head.get(deal).text()).doesNotContain("approval:");
        assertThat(head.get(deal + "/journal?limit=200").text())
                .contains("approval-given")
                .contains("давній клієнт");
    }

    @Test
    void theLargestDiscountOfTheNewestProposalWantsTheApprovalAndIsNotWrittenSmaller() {
        patch(Map.of("briefed", true)).expect(200);
        head.post(deal + "/moves", Map.of("to", "qualification")).expect(200);
        propose("5", "20");

        assertThat(head.get(deal).at("/fields/discount")).isEqualTo("20");
        assertThat(head.post(deal + "/moves", Map.of("to", "proposal"))
                        .expect(422)
                        .at("/missing/0/field"))
                .isEqualTo("big-discount");
        assertThat(patch(Map.of("discount", "5")).expect(400).at("/errors/0/path"))
                .isEqualTo("fields.discount");
        head.post(deal + "/moves", Map.of("to", "proposal", "fields", Map.of("discount", "")))
                .expect(400);
        patch(Map.of("discount", "25")).expect(200);

        propose("0", "0");
        assertThat(head.get(deal).at("/fields/discount")).isEqualTo("0");
        head.post(deal + "/moves", Map.of("to", "proposal")).expect(200);
    }

    private void propose(String one, String other) {
        Map<String, Object> price = Map.of("amount", "100.00", "currency", "UAH");
        head.post(
                        deal + "/proposals",
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("title", "Навчання", "quantity", "1", "price", price, "discount", one),
                                        Map.of("title", "Склад", "quantity", "1", "price", price, "discount", other))))
                .expect(201);
    }

    @Test
    void anApprovalThatNoGateWantsIsNotAskedForNorWrittenDownAsAField() {
        Answer refused = head.post(
                deal + "/overrides",
                Map.of("to", "qualification", "approval", "big-discount", "reason", "про всяк випадок"));

        assertThat(refused.expect(400).at("/errors/0/path")).isEqualTo("approval");
        assertThat(patch(Map.of("approval:big-discount", "given; discount=20"))
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
    }

    private Answer lead(Map<String, Object> fields) {
        return head.post("/leads", Map.of("client", Map.of("name", "ТОВ Поля"), "source", "site", "fields", fields));
    }

    private String document(String of) {
        return head.upload(of + "/documents", "Договір.pdf", new byte[] {1}, Map.of())
                .expect(201)
                .at("/id");
    }

    private Caller owner() {
        String owner = head.get(deal).at("/owner/id");
        String email = head.get("/employees/" + owner).expect(200).at("/email");
        return api.as(email.substring(0, email.indexOf('@')));
    }

    private Answer patch(Map<String, Object> fields) {
        return head.patch(deal, Map.of("fields", fields));
    }
}
