package dev.struktura.deals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DealsOfClientTest {

    @Autowired
    Api api;

    @Test
    void dealsFollowTheirClientIntoAMergeAndComeBackWhenItIsUndone() {
        Answer kept = lead("Злиття Головне");
        Answer moved = lead("Злиття Приєднане");
        String keptClient = kept.at("/client/id");
        String movedClient = moved.at("/client/id");

        Answer merge = api.as(Sellers.HEAD)
                .post("/clients/" + keptClient + "/merges", Map.of("merged", movedClient))
                .expect(201);
        assertThat(clientOf(moved)).isEqualTo(keptClient);

        api.as(Sellers.HEAD).post("/client-merges/" + merge.at("/id") + "/undo").expect(200);
        assertThat(clientOf(moved)).isEqualTo(movedClient);
        assertThat(clientOf(kept)).isEqualTo(keptClient);
    }

    private String clientOf(Answer deal) {
        return api.as(Sellers.HEAD).get("/deals/" + deal.at("/id")).expect(200).at("/client/id");
    }

    private Answer lead(String name) {
        return api.as(Sellers.HEAD)
                .post("/leads", Map.of("client", Map.of("name", name), "source", "site"))
                .expect(201);
    }
}
