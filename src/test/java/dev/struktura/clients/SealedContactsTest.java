package dev.struktura.clients;

import static dev.struktura.clients.Base.company;
import static dev.struktura.clients.Base.freshPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.staff.Viewer;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers and addresses lie in the base sealed, and are found and shown as before. */
@StrukturaTest
class SealedContactsTest {

    @Autowired
    Base base;

    @Autowired
    Clients clients;

    @Autowired
    ClientList list;

    @Autowired
    Reveals reveals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayMigrationStrategy schemas;

    private Viewer head;

    @BeforeEach
    void people() {
        head = base.viewer(Sellers.HEAD);
    }

    @Test
    void aValueMovedToAnotherRowIsNotShownThere() {
        Client one = base.register(company("Горобець", freshPhone(), "one@sparrow.example"));
        Client other = base.register(company("Снігур", freshPhone(), "other@bullfinch.example"));
        jdbc.sql("""
            update clients.contact_point set value = (select value from clients.contact_point where id = ?) where id = ?
            """).params(phoneOf(one).value(), phoneOf(other).value()).update();

        assertThatThrownBy(() -> reveals.reveal(phoneOf(other), "дзвінок", head))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBaseInPlainTextIsSealedOnUpgradeAndWorksAsBefore() {
        String phone = freshPhone();
        Client client = base.register(company("Дятел", phone, "old@woodpecker.example"));
        backToPlainText();
        jdbc.sql("update clients.contact_point set value = ? where id = ?")
                .params(phone, phoneOf(client).value())
                .update();

        schemas.migrate(catchingUp());

        assertThat(AskedBy.person(
                        head.id().value(),
                        () -> list.page(ask(phone), head, null, 10).items()))
                .containsExactly(clients.get(client.id()));
        assertThat(clients.get(client.id()).contacts()).isEqualTo(client.contacts());
        assertThat(reveals.reveal(phoneOf(client), "дзвінок", head))
                .isInstanceOfSatisfying(
                        RevealResult.Revealed.class,
                        shown -> assertThat(shown.value()).isEqualTo(phone));
        assertThat(base.register(company("Дятел і сини", phone, "new@woodpecker.example"))
                        .id())
                .isEqualTo(client.id());
    }

    @Test
    void anInterruptedUpgradeGoesOnWithWhatIsLeft() {
        Client done = base.register(company("Синиця", freshPhone(), "first@tit.example"));
        Client left = base.register(company("Гаїчка", freshPhone(), "second@tit.example"));
        Kept before = keptOf(done);
        backToPlainText();
        upTo("65");
        jdbc.sql("update clients.contact_point set plain = null, value = ?, mask = ?, lookup = ? where id = ?")
                .params(
                        before.value(),
                        before.mask(),
                        before.lookup(),
                        phoneOf(done).value())
                .update();

        schemas.migrate(catchingUp());

        assertThat(keptOf(done)).usingRecursiveComparison().isEqualTo(before);
        assertThat(clients.get(left.id()).contacts()).isEqualTo(left.contacts());
    }

    // the bytes are compared by what they are
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] value, String mask, UUID lookup) {}

    private Kept keptOf(Client client) {
        return jdbc.sql("select value, mask, lookup from clients.contact_point where id = ?")
                .param(phoneOf(client).value())
                .query((row, n) ->
                        new Kept(row.getBytes("value"), row.getString("mask"), row.getObject("lookup", UUID.class)))
                .single();
    }

    /** The table as it was before it was sealed, with values made up of the masks. */
    private void backToPlainText() {
        for (String sql : List.of(
                """
                alter table clients.contact_point
                    drop column lookup,
                    alter column value type text using
                        case kind when 'PHONE' then replace(replace(mask, ' ', ''), '*', '0') else replace(mask, '*', 'x') end
                """,
                "alter table clients.contact_point drop column mask, add unique (contact_id, kind, value)",
                "create index contact_point_by_value on clients.contact_point (value)",
                "delete from clients.flyway_schema_history where version in ('65', '66', '67')")) {
            jdbc.sql(sql).update();
        }
    }

    /** Migrations that came later have been applied, and stay. */
    private Flyway catchingUp() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load();
    }

    private void upTo(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("clients")
                .defaultSchema("clients")
                .locations("classpath:db/migration/clients")
                .javaMigrations()
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private static ClientQuery ask(String words) {
        return new ClientQuery(words, null, ClientQuery.Sort.NAME);
    }

    private static ContactPointId phoneOf(Client client) {
        return client.contacts().getFirst().contactPoints().getFirst().id();
    }
}
