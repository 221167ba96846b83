package dev.struktura.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);

    @Test
    void aHeadingWrittenTwiceIsNumberedAndAnEmptyOneIsCalledByItsPlace() {
        List<String> header = List.of("Телефон", "", "Телефон", "Телефон (2)", " ", "#2", "Телефон");

        assertThat(Columns.of(header, List.of()))
                .extracting(Column::header)
                .containsExactly("Телефон", "#2", "Телефон (2)", "Телефон (2) (2)", "#5", "#2 (2)", "Телефон (3)");
    }

    @Test
    void columnsOfTheSameNameAreAllReadAndThoseOfNoNameAreKept() {
        List<String> header = List.of("Клієнт", "Телефон", "Телефон", "");
        List<String> row = List.of("ТОВ Їжак", "+380671112233", "+380501112233", "склад");

        Candidate read = new RowReader(
                        new Mapping(Suggestions.of(Columns.of(header, List.of(row)), Kind.DEALS, null, TECHFLOW)),
                        DialectsTest.OPTIONS)
                .read(row);

        assertThat(read.client())
                .isNotNull()
                .satisfies(client -> assertThat(client.contacts().getFirst().phones())
                        .containsExactly("+380671112233", "+380501112233"));
        assertThat(read.fields()).containsEntry("#4", "склад");
    }
}
