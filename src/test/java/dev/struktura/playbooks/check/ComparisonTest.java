package dev.struktura.playbooks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which comparisons of one value exclude each other. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "above 20,   below 100,  true",
        "above 100,  below 20,   false",
        "above 20,   below 20,   false",
        "above 9,    below 10,   true",
        "above 100,  is-not 200, true",
        "is CRM,     is ERP,     false",
        "is CRM,     in CRM/BI,  true",
        "in ERP/BI,  in CRM/BI,  true",
        "in ERP,     in CRM/BI,  false",
        "is CRM,     is-not CRM, false",
        "is 50,      above 100,  false",
        "is 50,      below 100,  true",
        "after 2026-01-01,  before 2027-01-01, true",
        "after 2027-01-01,  before 2026-01-01, false"
    })
    void comparisonsOfOneValueExcludeEachOtherOrNot(String one, String other, boolean together) {
        assertThat(Comparison.canAllHold(List.of(of("value", one), of("value", other))))
                .isEqualTo(together);
        assertThat(Comparison.canAllHold(List.of(of("value", one), of("other", other))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"is CRM, false", "above 5, false", "is-not CRM, true"})
    void whatIsComparedIsKnown(String comparison, boolean canBeMissing) {
        DrawnTerms terms = new DrawnTerms(List.of(List.of("need")), List.of(), List.of(of("need", comparison)));

        assertThat(terms.canHold()).isEqualTo(canBeMissing);
    }

    private static Comparison of(String field, String words) {
        List<String> parts = Pattern.compile("[ /]+").splitAsStream(words).toList();
        return new Comparison(field, parts.getFirst(), parts.subList(1, parts.size()));
    }
}
