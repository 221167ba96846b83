package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields keep what fits them in its form; a row with a value that does not fit is refused with the reason. */
@StrukturaTest
class TypedRowsTest {

    @Autowired
    Api api;

    @Autowired
    ImportWork work;

    @Autowired
    ProcessVersions versions;

    @Test
    void whatFitsIsKeptInItsFormAndARowWithWhatDoesNotIsRefused() {
        versions.publish(ProcessDocument.shipped("/processes/typed.yaml"), Publishing.SHIPPED);
        byte[] file = """
            Компанія;Назва угоди;Знижка;Аванс;Запуск;Розмір;Эксперт;contract;Briefing done;Терміново
            ТОВ Рядок;Рядкова;12,50;1 000 USD;31.12.2026;More than ten;Олена Коваль;;так;ні
            ТОВ Мабуть;Негодяща;;;;;;;;мабуть
            ТОВ Більше;Негодяща;101;;;;;;;
            ТОВ Колись;Негодяща;;;колись;;;;;
            ТОВ Велика;Негодяща;;;;величезна;;;;
            ТОВ Чужий;Негодяща;;;;;%1$s;;;
            ТОВ Папір;Негодяща;;;;;;%1$s;;
            """.formatted(UUID.randomUUID()).getBytes(UTF_8);
        String id = api.as(HEAD)
                .upload("/imports", "typed.csv", file, Map.of("kind", "leads", "mode", "normal"))
                .expect(201)
                .at("/id");

        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
        UntilIdle.run(work);

        Answer done = api.as(HEAD).get("/imports/" + id).expect(200);
        assertThat(done.at("/report/imported")).isEqualTo("1");
        assertThat(done.at("/report/rejected")).isEqualTo("6");
        assertThat(done.body().at("/report/findings").findValuesAsString("column"))
                .containsExactlyInAnyOrder("Терміново", "Знижка", "Запуск", "Розмір", "Эксперт", "contract");
        assertThat(done.body().at("/report/findings").findValuesAsString("text"))
                .anyMatch(text -> text.contains("«мабуть» — не «так» і не «ні»"));
        assertThat(api.as(HEAD)
                        .get("/deals?q=%D0%9D%D0%B5%D0%B3%D0%BE%D0%B4%D1%8F%D1%89%D0%B0")
                        .body()
                        .at("/items"))
                .isEmpty();
        Answer found =
                api.as(HEAD).get("/deals?process=techflow&field.size=large").expect(200);
        assertThat(found.at("/items/0/title")).isEqualTo("Рядкова");
        assertThat(found.at("/items/0/fields/discount")).isEqualTo("12.5");
        assertThat(found.at("/items/0/fields/deadline")).isEqualTo("2026-12-31");
        assertThat(found.at("/items/0/fields/expert")).hasSize(36);
        assertThat(found.at("/items/0/fields/fee")).isEqualTo("1000.00 USD");
        assertThat(found.at("/items/0/fields/briefed")).isEqualTo("yes");
        assertThat(found.at("/items/0/fields/urgent")).isEqualTo("no");
    }
}
