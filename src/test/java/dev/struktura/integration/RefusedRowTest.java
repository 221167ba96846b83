package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedRowTest {

    @Autowired
    Api api;

    @Autowired
    ImportWork work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void breakDeals() {
        jdbc.sql("""
            create function deals.break() returns trigger language plpgsql as
                $$ begin raise exception 'broken: %', new.title; end $$;
            create trigger break before insert on deals.deal
                for each row when (new.title = 'Зламана') execute function deals.break()
            """).update();
    }

    @AfterEach
    void mend() {
        jdbc.sql("drop function if exists deals.break() cascade").update();
    }

    @Test
    void aRowRefusedWhileItEntersLeavesNoClientBehindAndStopsNoOther() {
        String read = imported("ТОВ Ціла перша;Добра\nТОВ Привид;Зламана\nТОВ Ціла друга;Добра\n");

        Answer done = api.as(HEAD).get("/imports/" + read).expect(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/report/imported")).isEqualTo("2");
        assertThat(done.at("/report/rejected")).isEqualTo("1");
        assertThat(clients("ТОВ Привид")).isZero();
        assertThat(clients("ТОВ Ціла перша")).isEqualTo(1);
        assertThat(clients("ТОВ Ціла друга")).isEqualTo(1);
    }

    @Test
    void theLogTellsWhichRowFailedAndHowButNothingOfTheClient(CapturedOutput log) {
        imported("ТОВ Таємний;Зламана\n");

        assertThat(log).contains("line 2 is refused: SQL state P0001").doesNotContain("Таємний", "Зламана");
    }

    private String imported(String rows) {
        byte[] file = ("Компанія;Назва угоди\n" + rows).getBytes(UTF_8);
        String id = api.as(HEAD)
                .upload("/imports", "broken.csv", file, Map.of("kind", "leads", "mode", "normal"))
                .expect(201)
                .at("/id");
        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
        UntilIdle.run(work);
        return id;
    }

    private int clients(String name) {
        return jdbc.sql("select count(*) from clients.client where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }
}
