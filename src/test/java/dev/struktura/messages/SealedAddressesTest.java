package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContext;

/** Addresses that messages had in plain text before are sealed at the upgrade. */
@StrukturaTest
class SealedAddressesTest {

    private static final Recipient OKSANA = new Recipient("Оксана", "oksana@zoria.example", Locale.of("uk"));

    @Autowired
    ApplicationContext application;

    @Autowired
    Unsubscriptions unsubscriptions;

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayMigrationStrategy schemas;

    @Test
    void messagesThatWaitAreSentAndThoseWhoWantNoMoreAreKnown() {
        PostOffice office = new PostOffice(application);
        office.post(
                PostOffice.to("letter", Channel.EMAIL, OKSANA),
                PostOffice.to("text", Channel.SMS, new Recipient("Оксана", "+380671234567", Locale.of("uk"))));
        backToPlainText(office);

        schemas.migrate(catchingUp());

        assertThat(office.claims.claim("letter").to()).isEqualTo(OKSANA);
        assertThat(office.claims.claim("text").to().address()).isEqualTo("+380671234567");
        assertThat(unsubscriptions.has(Channel.EMAIL, "Nomore@zoria.example")).isTrue();
        assertThat(unsubscriptions.has(Channel.EMAIL, OKSANA.address())).isFalse();
    }

    /** Migrations that came later have been applied, and stay. */
    private Flyway catchingUp() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load();
    }

    private static void backToPlainText(PostOffice office) {
        for (String sql : List.of(
                """
                alter table messages.outbox drop column mask, alter column address type text using
                    case channel when 'email' then 'oksana@zoria.example' else '+380671234567' end
                """,
                "alter table messages.unsubscribed drop constraint unsubscribed_pkey, alter column address type text,"
                        + " add primary key (channel, address)",
                "insert into messages.unsubscribed (channel, address, at, message) select 'email',"
                        + " 'nomore@zoria.example', now(), id from messages.outbox where key = 'letter'",
                "delete from messages.flyway_schema_history where version in ('65', '66', '67')")) {
            office.jdbc.sql(sql).update();
        }
    }
}
