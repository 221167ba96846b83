package dev.struktura.custody;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class OriginsTest {

    @Autowired
    Api api;

    @Autowired
    Exporters exporters;

    @Autowired
    Origins origins;

    @BeforeEach
    void olenaAndTarasMay() {
        exporters.forget();
        exporters.give(OLENA, true);
        exporters.give(TARAS, true);
    }

    @Test
    void eachDecoyOfAFileNamesItsExporterByRowNamePhoneAndAddress() {
        String word = exporters.clients(20);
        String mine = fetched(OLENA, word);
        fetched(TARAS, word);

        List<String> decoys = rows(mine).filter(row -> !row.contains(word)).toList();

        assertThat(decoys).hasSize(Decoys.EACH);
        assertThat(decoys).allSatisfy(row -> {
            String[] cells = row.split(";", -1);
            assertThat(exporters(row)).containsExactly(exporters.name(OLENA));
            assertThat(exporters(cells[0])).containsExactly(exporters.name(OLENA));
            assertThat(exporters(cells[6])).containsExactly(exporters.name(OLENA));
            assertThat(exporters(cells[7])).containsExactly(exporters.name(OLENA));
        });
    }

    @Test
    void decoysStandWhereTheirNamesBelong() {
        String word = exporters.clients(20);

        List<String> names =
                rows(fetched(OLENA, word)).map(row -> row.split(";", -1)[0]).toList();

        assertThat(names.stream().filter(name -> name.startsWith(word))).isSorted();
        assertThat(names).hasSize(20 + Decoys.EACH).doesNotHaveDuplicates();
    }

    @Test
    void aWholeFileIsRecognisedByItsHash() {
        String file = fetched(OLENA, exporters.clients(5));

        Answer byHash = find(WrittenFile.hash(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(byHash.at("/items/0/whole")).isEqualTo("true");
        assertThat(origins.ofFile(file.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(one -> assertThat(one.whole()).isTrue());
        assertThat(origins.ofFile((file + "змінено").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(one -> assertThat(one.clients()).hasSize(Decoys.EACH));
    }

    @Test
    void decoysAreNowhereInTheProductItself() {
        String word = exporters.clients(5);
        String decoy = rows(fetched(OLENA, word))
                .filter(row -> !row.contains(word))
                .findFirst()
                .orElseThrow();
        String name = URLEncoder.encode(decoy.split(";", -1)[0], StandardCharsets.UTF_8);

        assertThat(api.as(HEAD).get("/clients?q=" + name).body().at("/items")).isEmpty();
        assertThat(api.as(OWNER)
                        .post("/client-inquiries", Map.of("about", decoy.split(";", -1)[6].replace("'", "")))
                        .at("/answer"))
                .isEqualTo("free");
    }

    @Test
    void ordinaryClientsAccuseNobody() {
        String word = exporters.clients(5);
        String mine =
                rows(fetched(OLENA, word)).filter(row -> row.contains(word)).reduce("", String::concat);

        assertThat(exporters(mine)).isEmpty();
        api.as(OLENA).post("/export-origins", Map.of("text", mine)).expect(403);
    }

    @Test
    void dealsCarryDecoysWithNumbersOfTheirOwn() {
        exporters.give(HEAD, true);
        String id = api.as(HEAD)
                .post("/exports", Map.of("list", "deals", "contacts", true, "reason", "Звірка"))
                .expect(201)
                .at("/id");

        List<Long> numbers = rows(exporters.fetch(HEAD, id).expect(200).text())
                .map(row -> Long.valueOf(row.split(";", -1)[0]))
                .toList();

        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(exporters(exporters.fetch(HEAD, id).text())).containsExactly(exporters.name(HEAD));
    }

    private String fetched(String person, String word) {
        return exporters
                .fetch(person, exporters.ask(person, word, true).expect(201).at("/id"))
                .expect(200)
                .text();
    }

    private static Stream<String> rows(String file) {
        return file.lines().skip(1);
    }

    private Answer find(String text) {
        return api.as(HEAD).post("/export-origins", Map.of("text", text)).expect(200);
    }

    private List<String> exporters(String text) {
        return find(text)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/export/asked/name").asString())
                .toList();
    }
}
