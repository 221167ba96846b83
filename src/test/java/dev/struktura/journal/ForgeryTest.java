package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.journal.Verdict.Broken;
import dev.struktura.journal.Verdict.Flaw;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database can write what they like into it; it shows. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryTest {

    /** Another value of the type for whatever stands there, nothing included. */
    private static final Map<String, String> ANOTHER = Map.of(
            "bigint", "%1$s + 1000000",
            "text", "coalesce(%1$s, '') || 'x'",
            "uuid", "gen_random_uuid()",
            "timestamp with time zone", "%1$s + interval '1 microsecond'",
            "jsonb", "coalesce(%1$s, '{}') || '{\"forged\": true}'");

    @Autowired
    SealedJournal sealed;

    @Autowired
    JournalSeals seals;

    @Autowired
    JdbcClient sql;

    private Seal before;
    private Seal middle;
    private Seal after;

    /** A column as the catalogue of the database names it, so that a new one is not forgotten. */
    private record Column(String name, String type, boolean nullable) {

        String another() {
            return Objects.requireNonNull(ANOTHER.get(type), type).formatted(name);
        }
    }

    @BeforeAll
    void threeBatches() {
        sealed.batchOf(4);
        before = sealed.batchOf(7);
        middle = sealed.batchOf(7);
        after = sealed.batchOf(7);
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertThat(seals.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void anyColumnOfAnyEntryThatIsChangedIsFound() {
        for (long id = middle.batch().firstId(); id <= middle.batch().lastId(); id++) {
            for (Column column : columns("entry")) {
                String change =
                        "update journal.entry set %s = %s where id = %d".formatted(column.name(), column.another(), id);
                assertBroken(change, middle, column.name().equals("id") ? Flaw.ENTRY_MISSING : Flaw.ENTRY_CHANGED);
            }
        }
    }

    @Test
    void aValueThatIsTakenAwayFromAnEntryIsFound() {
        long full = middle.batch().firstId() + 1;
        assertThat(columns("entry"))
                .filteredOn(Column::nullable)
                .hasSize(4)
                .allSatisfy(column -> assertBroken(
                        "update journal.entry set %s = null where id = %d".formatted(column.name(), full),
                        middle,
                        Flaw.ENTRY_CHANGED));
    }

    @Test
    void nothingIsNotAnEmptyText() {
        assertBroken(
                "update journal.entry set rule = '' where id = "
                        + middle.batch().firstId(),
                middle,
                Flaw.ENTRY_CHANGED);
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() {
        long first = middle.batch().firstId();
        assertBroken(
                "update journal.entry set id = %d - id where id in (%d, %d)".formatted(2 * first + 1, first, first + 1),
                middle,
                Flaw.ENTRY_CHANGED);
    }

    @Test
    void anEntryThatIsTakenAwayIsFound() {
        for (Seal seal : List.of(before, middle, after)) {
            for (long id = seal.batch().firstId(); id <= seal.batch().lastId(); id++) {
                assertBroken("delete from journal.entry where id = " + id, seal, Flaw.ENTRY_MISSING);
            }
        }
    }

    @Test
    void anEntryThatIsPutInIsFoundEvenUnderAnIdentityThatIsTaken() {
        assertBroken("""
            insert into journal.entry (id, at, subject_type, subject_id, type) overriding system value
            values (%d, '2026-03-02T10:00:00Z', 'note', gen_random_uuid(), 'note-made')\
            """.formatted(middle.batch().firstId()), middle, Flaw.ENTRY_ADDED);
    }

    @Test
    void anEntryThatHappenedNeverIsAForgeryToo() {
        String change = "update journal.entry set at = 'infinity' where id = "
                + middle.batch().firstId();
        assertBroken(change, middle, Flaw.ENTRY_CHANGED);
    }

    @Test
    void anyColumnOfASealThatIsChangedIsFound() {
        for (Seal seal : List.of(middle, after)) {
            assertThat(columns("seal"))
                    .filteredOn(column -> !column.name().equals("number"))
                    .hasSize(9)
                    .allSatisfy(column -> assertBroken(
                            "update journal.seal set %s = %s where number = %d"
                                    .formatted(
                                            column.name(),
                                            column.another(),
                                            seal.batch().number()),
                            seal,
                            Flaw.SEAL_CHANGED));
        }
    }

    @Test
    void aSealThatIsTakenAwayOrRenumberedIsMissedWithTheStretchThatItClosed() {
        long number = middle.batch().number();
        for (String forgery : List.of(
                "delete from journal.seal where number = " + number,
                "update journal.seal set number = number + 1000000 where number = " + number)) {
            Broken broken = (Broken) sealed.forged(this::verdict, forgery);
            assertThat(broken.flaw()).isEqualTo(Flaw.SEAL_MISSING);
            assertThat(broken.batch())
                    .isEqualTo(new Seal.Batch(
                            number,
                            middle.batch().firstId(),
                            middle.batch().lastId(),
                            before.batch().to(),
                            after.batch().from()));
        }
    }

    @Test
    void theFirstSealsMayNotBeMissingEither() {
        Broken broken = (Broken) sealed.forged(this::verdict, "delete from journal.seal where number <= 2");
        assertThat(broken.flaw()).isEqualTo(Flaw.SEAL_MISSING);
        assertThat(broken.batch().number()).isEqualTo(1);
    }

    @Test
    void aSealThatIsWrittenAnewForAForgedEntryDoesNotFitTheNext() {
        Seal forged =
                Seal.close(middle.batch(), middle.sealedAt(), middle.entries(), "0".repeat(64), middle.previous());
        assertBroken(rewrite(forged), middle, Flaw.SEAL_CHANGED);
    }

    @Test
    void aChainThatIsWrittenAnewToItsEndLacksTheHashThatWasWrittenDown() {
        Seal forged = Seal.close(
                after.batch(), after.sealedAt().plusSeconds(1), after.entries(), after.digest(), after.previous());

        assertThat(verdictAfter(rewrite(forged), after.hash())).isInstanceOf(Verdict.Rewritten.class);
        assertThat(verdictAfter(rewrite(forged), middle.hash())).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void aChainThatIsCutOffLacksTheHashThatWasWrittenDown() {
        String cut = "delete from journal.seal where number = " + after.batch().number();

        assertThat(verdictAfter(cut, after.hash())).isInstanceOf(Verdict.Rewritten.class);
    }

    @Test
    void theFirstOfSeveralBrokenBatchesIsNamed() {
        Broken broken = (Broken) sealed.forged(
                this::verdict,
                "delete from journal.entry where id = " + after.batch().firstId(),
                "update journal.seal set entries = 0 where number = "
                        + after.batch().number(),
                "update journal.entry set type = 'x' where id = "
                        + before.batch().lastId());
        assertThat(broken.batch()).isEqualTo(before.batch());
        assertThat(broken.extent().batches()).isEqualTo(before.batch().number() - 1);
    }

    @Test
    void theDatabaseItselfRefusesToChangeJournalAndSeals() {
        for (String table : List.of("seal", "entry")) {
            for (String statement : List.of(
                    "delete from journal." + table,
                    "truncate journal." + table,
                    "update journal.%1$s set %2$s = %2$s"
                            .formatted(table, columns(table).getLast().name()))) {
                assertThatThrownBy(() -> sql.sql(statement).update()).hasMessageContaining("append-only");
            }
        }
    }

    private void assertBroken(String forgery, Seal seal, Flaw flaw) {
        Verdict verdict = sealed.forged(this::verdict, forgery);
        assertThat(verdict).as(forgery).isInstanceOf(Broken.class);
        assertThat(((Broken) verdict).flaw()).as(forgery).isEqualTo(flaw);
        assertThat(((Broken) verdict).batch().number())
                .as(forgery)
                .isEqualTo(seal.batch().number());
    }

    private Verdict verdict() {
        return seals.verify(null);
    }

    private Verdict verdictAfter(String forgery, String expectedHash) {
        return sealed.forged(() -> seals.verify(expectedHash), forgery);
    }

    private static String rewrite(Seal seal) {
        return "update journal.seal set digest = '%s', sealed_at = '%s', hash = '%s' where number = %d"
                .formatted(
                        seal.digest(),
                        seal.sealedAt(),
                        seal.hash(),
                        seal.batch().number());
    }

    private List<Column> columns(String table) {
        return sql.sql("""
            select column_name as name, data_type as type, is_nullable = 'YES' as nullable
              from information_schema.columns
             where table_schema = 'journal' and table_name = ? order by ordinal_position\
            """).param(table).query(Column.class).list();
    }
}
