package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class MergeTest {

    @Autowired
    Clients clients;

    @Autowired
    Merges merges;

    @Autowired
    Amendments amendments;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Base base;

    @Test
    void contactsMoveAndEmptyFactsAreFilledWhileKnownOnesStay() {
        Client kept = clients.add(new NewClient("Залишається", null, "UA", "своя нотатка", List.of()), null);
        Client merged =
                clients.add(new NewClient("Зникає", "55555555", "PL", "чужа нотатка", List.of(contact("Петро"))), null);

        Client after = merged(kept, merged).kept();

        assertThat(after.name()).isEqualTo("Залишається");
        assertThat(after.country()).isEqualTo("UA");
        assertThat(after.note()).isEqualTo("своя нотатка");
        assertThat(after.taxId()).isEqualTo("55555555");
        assertThat(after.contacts()).extracting(Contact::name).containsExactly("Петро");
    }

    @Test
    void aMergedClientIsFoundAsTheOneItBecamePartOfAlsoAfterSeveralMerges() {
        Client first = clients.add(NewClient.named("Перший"), null);
        Client second = clients.add(NewClient.named("Другий"), null);
        Client third = clients.add(NewClient.named("Третій"), null);

        merged(second, first);
        merged(third, second);

        assertThat(clients.find(first.id())).map(Client::id).contains(third.id());
    }

    @Test
    void aRegistrationByTheTaxIdOfAMergedClientFindsTheKeptOne() {
        Client kept = clients.add(new NewClient("Новий код", "11110000", null, null, List.of()), null);
        Client merged = clients.add(new NewClient("Старий код", "22220000", null, null, List.of()), null);
        merged(kept, merged);

        assertThat(base.register(new NewClient("Х", "22220000", null, null, List.of()))
                        .id())
                .isEqualTo(kept.id());
    }

    @Test
    void aClientIsNotMergedWithItself() {
        Client client = clients.add(NewClient.named("Сам"), null);

        assertThat(merges.merge(client.id(), client.id(), base.viewer(Sellers.HEAD)))
                .isInstanceOf(MergeResult.Refused.class);
    }

    @Test
    void nobodyMergesAClientTheyMayNotSee() {
        Client kept = clients.add(NewClient.named("Мій"), null);
        Client foreign = clients.add(NewClient.named("Чужий"), null);
        clients.entrust(foreign.id(), base.level(3), null);

        assertThat(merges.merge(kept.id(), foreign.id(), base.viewer(Sellers.OLENA)))
                .isInstanceOf(MergeResult.Unknown.class);
        assertThat(clients.find(foreign.id())).map(Client::id).contains(foreign.id());
    }

    @Test
    void aMergeIsUndoneOnce() {
        MergeResult.Merged done =
                merged(clients.add(NewClient.named("Раз"), null), clients.add(NewClient.named("Два"), null));
        merges.undo(done.merge(), base.viewer(Sellers.HEAD));

        assertThat(merges.undo(done.merge(), base.viewer(Sellers.HEAD)))
                .isInstanceOfSatisfying(
                        UndoResult.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("clients.merge.refused.undone"));
    }

    @Test
    void aMergeUnderALaterOneIsUndoneOnlyAfterIt() {
        Client a = clients.add(NewClient.named("Нижній"), null);
        Client b = clients.add(NewClient.named("Середній"), null);
        Client c = clients.add(NewClient.named("Верхній"), null);
        MergeResult.Merged below = merged(b, a);
        MergeResult.Merged above = merged(c, b);

        assertThat(merges.undo(below.merge(), base.viewer(Sellers.HEAD))).isInstanceOf(UndoResult.Refused.class);
        merges.undo(above.merge(), base.viewer(Sellers.HEAD));

        assertThat(merges.undo(below.merge(), base.viewer(Sellers.HEAD))).isInstanceOf(UndoResult.Undone.class);
    }

    @Test
    void whatSomebodyChangedAfterTheMergeSurvivesItsUndoing() {
        Client kept = clients.add(NewClient.named("Змінений"), null);
        Client merged = clients.add(new NewClient("Донор", "77770000", null, "нотатка", List.of()), null);
        MergeResult.Merged done = merged(kept, merged);
        amendments.amend(
                kept.id(),
                new NewClient("Змінений", "88880000", null, "нотатка", List.of()),
                null,
                base.viewer(Sellers.HEAD));

        merges.undo(done.merge(), base.viewer(Sellers.HEAD));

        assertThat(clients.get(kept.id()).taxId()).isEqualTo("88880000");
        assertThat(clients.get(kept.id()).note()).isNull();
        assertThat(clients.get(merged.id()).taxId()).isEqualTo("77770000");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingAMergeOfAnyTwoClientsRestoresEveryRowExactly(long seed) {
        Random random = new Random(seed);
        Client kept = clients.add(any(random, "К"), null);
        Client merged = clients.add(any(random, "М"), null);
        List<Map<String, Object>> before = rowsOf(kept, merged);

        MergeResult.Merged done = merged(kept, merged);
        assertThat(clients.get(kept.id()).contacts())
                .hasSize(kept.contacts().size() + merged.contacts().size());
        merges.undo(done.merge(), base.viewer(Sellers.HEAD));

        assertThat(rowsOf(kept, merged)).isEqualTo(before);
    }

    @Test
    void theSamePhoneAddressTaxIdAndASimilarNameAreSuggestedWithWhatSpeaksForIt() {
        String phone = Base.freshPhone();
        Client one = clients.add(Base.company("ТОВ «Будівельна Майстерня»", phone, "one@maysternya.example"), null);
        Client two = clients.add(Base.company("Зовсім інше", phone, "two@maysternya.example"), null);
        Client three = clients.add(NewClient.named("Будівельна майстерня, ПП"), null);

        assertThat(duplicates.of(one, base.viewer(Sellers.HEAD)))
                .extracting(
                        duplicate -> duplicate.client().id(),
                        duplicate -> duplicate.grounds().getFirst().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(two.id(), "why.duplicate.phone"),
                        org.assertj.core.groups.Tuple.tuple(three.id(), "why.duplicate.name"));
    }

    static List<Long> seeds() {
        return new Random(20260302).longs(40).boxed().toList();
    }

    private MergeResult.Merged merged(Client kept, Client merged) {
        return (MergeResult.Merged) merges.merge(kept.id(), merged.id(), base.viewer(Sellers.HEAD));
    }

    private static NewClient any(Random random, String name) {
        NewClient client = new NewClient(
                name + random.nextInt(1000),
                random.nextBoolean() ? null : "T" + random.nextInt(100),
                random.nextBoolean() ? "UA" : "DE",
                random.nextBoolean() ? null : "нотатка " + random.nextInt(3),
                List.of());
        for (int i = random.nextInt(4); i > 0; i--) {
            client = client.with(contact("Особа " + i));
        }
        return client;
    }

    private static NewContact contact(String name) {
        return new NewContact(name, List.of(Base.freshPhone()), List.of());
    }

    private List<Map<String, Object>> rowsOf(Client one, Client other) {
        return jdbc.sql("""
            select client.id, client.name, tax_id, country, note, team_id, merged_into, contact.id as contact_id,
                   contact.name as contact_name, point.id as point_id, point.lookup
            from clients.client left join clients.contact on contact.client_id = client.id
                 left join clients.contact_point point on point.contact_id = contact.id
            where client.id in (:one, :other)
            order by client.id, contact.id, point.id
            """)
                .param("one", one.id().value())
                .param("other", other.id().value())
                .query()
                .listOfRows();
    }
}
