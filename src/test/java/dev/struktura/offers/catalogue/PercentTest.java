package dev.struktura.offers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Property
    void whatIsWrittenIsReadBack(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal value) {
        Percent percent = new Percent(value);

        assertThat(Percent.parse(percent.toString())).contains(percent);
        assertThat(Percent.parse(percent.toString().replace('.', ',') + " %")).contains(percent);
    }

    @Property
    void aPartAndTheRestMakeTheWhole(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "999999") @Scale(2) BigDecimal amount) {
        Percent part = new Percent(value);
        Percent rest = new Percent(new BigDecimal(100).subtract(value));

        assertThat(part.takenFrom(amount).add(rest.takenFrom(amount))).isEqualByComparingTo(amount);
    }

    @Test
    void onlyPartsOfAHundredWithTwoDecimalsAreSo() {
        assertThat(List.of("", "-1", "100.01", "101", "1e2", "7.125", "багато", "5 5"))
                .allMatch(text -> Percent.parse(text).isEmpty());
        assertThat(Percent.of("20.00").toString()).isEqualTo("20");
        assertThatThrownBy(() -> new Percent(new BigDecimal("1e-99"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percent.of("101")).isInstanceOf(IllegalArgumentException.class);
    }
}
