package dev.struktura.custody;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of deals has what their fields hold, in the words of whoever takes it out. */
@StrukturaTest
class ExportedFieldsTest {

    @Autowired
    Api api;

    @Autowired
    Exporters exporters;

    @Autowired
    ProcessVersions versions;

    @Test
    void fieldsAreColumnsAndNoCellIsAFormula() {
        versions.publish(ProcessDocument.shipped("/processes/typed.yaml"), Publishing.SHIPPED);
        exporters.give(HEAD, false);
        String large = lead(
                "Велика",
                Map.of(
                        "size", "large",
                        "discount", "9.5",
                        "deadline", "2027-02-01",
                        "briefed", true,
                        "expert", exporters.id(OLENA),
                        "need", "=HYPERLINK(\"http://evil.example\")"));
        lead("Мала", Map.of("size", "small"));
        String contract = api.as(HEAD)
                .upload("/deals/" + large + "/documents", "Договір 7.pdf", new byte[] {1}, Map.of())
                .expect(201)
                .at("/id");
        api.as(HEAD)
                .patch("/deals/" + large, Map.of("fields", Map.of("contract", contract)))
                .expect(200);

        List<String> lines = file(Map.of("process", "techflow", "field.size", "large"));

        assertThat(lines.getFirst())
                .contains("Потреба;Знижка;Аванс;Запуск;Розмір;Експерт;")
                .endsWith("Терміново");
        assertThat(lines).noneMatch(line -> line.contains(";Мала;"));
        assertThat(lines.stream().filter(line -> line.contains("ТОВ Файл")))
                .singleElement()
                .asString()
                .contains(";9.5;;2027-02-01;Понад десять;Олена Коваль;Договір 7.pdf;так;")
                .contains("'=HYPERLINK");
    }

    private String lead(String title, Map<String, Object> fields) {
        return api.as(HEAD)
                .post(
                        "/leads",
                        Map.of(
                                "client",
                                Map.of("name", "ТОВ Файл"),
                                "source",
                                "site",
                                "title",
                                title,
                                "fields",
                                fields))
                .expect(201)
                .at("/id");
    }

    private List<String> file(Map<String, String> filter) {
        Answer asked = api.as(HEAD)
                .post("/exports", Map.of("list", "deals", "filter", filter, "contacts", false, "reason", "Звірка"))
                .expect(201);
        return exporters.fetch(HEAD, asked.at("/id")).expect(200).text().lines().toList();
    }
}
