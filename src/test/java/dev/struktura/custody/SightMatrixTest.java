package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.AskedBy;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock alone: what the database shows to each person, compared with an oracle that knows no policy. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightMatrixTest {

    /** A kind of record, how its ids are read, and who the oracle says may see which. */
    record Kind(String name, String ids, BiFunction<Oracle, UUID, Set<UUID>> visible) {

        static Kind ofDeals(String name, String table) {
            return new Kind(
                    name,
                    "select id from " + table,
                    (oracle, person) -> oracle.ofDeals("select id, deal as of from " + table, person));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String DEALS = "select id from deals.deal";

    static final List<Kind> KINDS = List.of(
            new Kind("deals", DEALS, Oracle::deals),
            new Kind("clients", "select id from clients.client", Oracle::clients),
            new Kind("contacts", "select id from clients.contact", Oracle::contacts),
            new Kind("contact points", "select id from clients.contact_point", Oracle::contactPoints),
            new Kind("tasks", "select id from desk.task", Oracle::tasks),
            new Kind("covers", "select task from desk.cover", Oracle::covers),
            new Kind("notifications", "select id from desk.notification", Oracle::notifications),
            new Kind("handoffs", "select id from handoffs.handoff", Oracle::handoffs),
            Kind.ofDeals("proposals", "offers.proposal"),
            new Kind(
                    "documents",
                    "select id from deals.document",
                    (oracle, person) -> oracle.ofDeals("select id, deal_id as of from deals.document", person)),
            Kind.ofDeals("contracts", "contracts.contract"),
            new Kind(
                    "what clients wrote",
                    "select id from talks.message where client_id is not null",
                    (oracle, person) -> oracle.ofClients(
                            "select id, client_id as of from talks.message where client_id is not null", person)),
            Kind.ofDeals("invoices", "billing.invoice"),
            Kind.ofDeals("projects", "delivery.project"),
            new Kind(
                    "journal",
                    "select distinct subject_id from journal.entry where subject_type in ('deal', 'client')",
                    Oracle::journalSubjects));

    @Autowired
    JdbcClient sql;

    @Autowired
    Department department;

    @BeforeAll
    void aDepartmentWithSomethingOfEachKindInEachTeam() {
        department.works();
        department.standsInAcrossTeams();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void theDatabaseShowsEachPersonExactlyTheirs(Kind kind) {
        Oracle oracle = new Oracle(sql);
        assertThat(ids(kind.ids)).as("there is something to see").isNotEmpty();

        for (UUID person : oracle.people()) {
            Set<UUID> shown = Set.copyOf(AskedBy.person(person, () -> ids(kind.ids)));
            assertThat(shown).as("%s of %s", kind, person).isEqualTo(kind.visible.apply(oracle, person));
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void nobodyIsShownNothing(Kind kind) {
        assertThat(AskedBy.person(null, () -> ids(kind.ids))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aStrangersIdentityIsShownNothing(Kind kind) {
        assertThat(AskedBy.person(UUID.randomUUID(), () -> ids(kind.ids))).isEmpty();
    }

    @Test
    void somebodyIsDeniedSomethingOfEachKind() {
        Oracle oracle = new Oracle(sql);

        for (Kind kind : KINDS) {
            assertThat(oracle.people())
                    .as(kind.name)
                    .anySatisfy(person -> assertThat(kind.visible.apply(oracle, person))
                            .hasSizeLessThan(ids(kind.ids).size()));
        }
    }

    @Test
    void everyGuardedTableIsEmptyForNobody() {
        List<String> guarded = sql.sql("""
            select oid::regclass::text from pg_class where relrowsecurity
            """).query(String.class).list();

        assertThat(guarded).hasSizeGreaterThan(20);
        for (String table : guarded) {
            assertThat(AskedBy.person(
                            null,
                            () -> sql.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void anIdentityEndsWithItsRequest() {
        UUID head = ids("select id from staff.employee where role = 'HEAD'").getFirst();
        for (int i = 0; i < 50; i++) {
            assertThat(AskedBy.person(head, () -> ids(DEALS))).isNotEmpty();
            assertThat(AskedBy.person(null, () -> ids(DEALS))).isEmpty();
        }
    }

    private List<UUID> ids(String question) {
        return sql.sql(question).query(UUID.class).list();
    }
}
