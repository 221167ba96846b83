package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that waited in plain text before are sealed at the upgrade, and go on. */
@StrukturaTest
class SealedFilesTest {

    private static final String FILE = """
        Компанія;Телефон
        ТОВ Шпак;0677008091
        ТОВ Шпак;0677008091
        ТОВ Дрізд;0677008092
        """;

    @Autowired
    Api api;

    @Autowired
    ImportWork work;

    @Autowired
    FileSeal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Autowired
    FlywayMigrationStrategy schemas;

    @Test
    void aFileThatWaitedIsImportedAfterTheUpgrade() {
        String id = api.as(HEAD)
                .upload("/imports", "birds.csv", FILE.getBytes(UTF_8), Map.of("kind", "clients", "mode", "normal"))
                .expect(201)
                .at("/id");
        UntilIdle.run(work);
        Answer before = api.as(HEAD).get("/imports/" + id).expect(200);
        backToPlainText(UUID.fromString(id));

        schemas.migrate(catchingUp());

        Answer after = api.as(HEAD).get("/imports/" + id).expect(200);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.at("/report/equalRows")).isEqualTo("1");
        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
        UntilIdle.run(work);
        assertThat(api.as(HEAD).get("/clients?q=%2B380677008092").expect(200).at("/items/0/name"))
                .isEqualTo("ТОВ Дрізд");
    }

    /** Later migrations stay: they have nothing to do with what waited. */
    private Flyway catchingUp() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load();
    }

    private void backToPlainText(UUID file) {
        byte[] columns = jdbc.sql("select columns from integration.import")
                .query(byte[].class)
                .single();
        for (String sql : List.of(
                "alter table integration.import_row drop column hash, drop column cells, add column cells jsonb",
                """
                update integration.import_row
                   set cells = jsonb_build_array(case place when 2 then 'ТОВ Дрізд' else 'ТОВ Шпак' end,
                                                 case place when 2 then '0677008092' else '0677008091' end)
                """,
                "alter table integration.import_row"
                        + " add column hash uuid not null generated always as (md5(cells::text)::uuid) stored",
                "alter table integration.import drop column columns, add column columns jsonb",
                "delete from integration.flyway_schema_history where version in ('65', '66', '67')")) {
            jdbc.sql(sql).update();
        }
        jdbc.sql("update integration.import set columns = ?::jsonb")
                .param(seal.openColumns(file, columns))
                .update();
    }
}
