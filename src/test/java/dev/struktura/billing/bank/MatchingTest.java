package dev.struktura.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

    private static final Currency HRYVNIA = Currency.getInstance("UAH");
    private static final Candidate PORCH = candidate(17, "1000.00", "40123456", "ТОВ «Ґанок і Їжак»");
    private static final Candidate PORCH_AGAIN = candidate(18, "500.00", "40123456", "ТОВ «Ґанок і Їжак»");
    private static final Candidate DAISY = candidate(19, "1000.00", "31234567", "ПП «Ромашка»");
    private static final Matching THREE = Matching.among(List.of(PORCH, PORCH_AGAIN, DAISY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Оплата за рахунком 2026-00017",
                "Рах.№2026-00017 від 03.03.2026р.",
                "INVOICE 2026/00017, thanks",
                "сч 2026 00017",
                "оплата2026–00017без ПДВ"
            })
    void theNumberIsFoundHoweverItIsWritten(String purpose) {
        assertThat(claims("1000.00", Payer.UNKNOWN, purpose))
                .extracting(Claim::invoice)
                .containsExactly(PORCH.invoice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12026-00017", "2026-000171", "оплата 2026 за 17", ""})
    void whatOnlyLooksLikeTheNumberIsNone(String purpose) {
        assertThat(THREE.suggest(money("777.00"), Payer.UNKNOWN, purpose)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // number and exact amount, number and payer
        "1000.00,,,2026-00017,17",
        "300.00,40123456,,2026-00017,17",
        "300.00,,Ґанок і Їжак ТОВ,2026-00017,17",
        // tax id and exact amount
        "500.00,40123456,,Без призначення,18",
        // the number alone, the payer alone, the amount alone
        "300.00,,,2026-00017,",
        "300.00,40123456,Ґанок і Їжак,Аванс,",
        "1000.00,,,Аванс,",
        // another payer
        "1000.00,99999999,,2026-00017,",
        "1000.00,31234567,Ромашка,2026-00017,",
    })
    void oneClearWinnerIsClaimedAndNothingElse(
            String amount, String taxId, String name, String purpose, Integer number) {
        Payer payer = new Payer(name == null ? "" : name, taxId == null ? "" : taxId, "");

        assertThat(claims(amount, payer, purpose))
                .extracting(Claim::invoice)
                .isEqualTo(number == null ? List.of() : List.of(id(number)));
    }

    @Test
    void twoInvoicesThatFitAlikeAreForAPersonToTell() {
        Matching twins = Matching.among(List.of(PORCH, candidate(20, "1000.00", "40123456", "Ґанок і Їжак")));

        assertThat(twins.claims(money("1000.00"), new Payer("", "40123456", ""), "Аванс"))
                .isEmpty();
        assertThat(twins.suggest(money("1000.00"), new Payer("", "40123456", ""), "Аванс"))
                .hasSize(2);
    }

    @Test
    void onePaymentForSeveralInvoicesIsSplitWhenTheyComeToIt() {
        String both = "Рахунки 2026-00017 та 2026-00018";

        assertThat(claims("1500.00", Payer.UNKNOWN, both))
                .extracting(claim -> claim.invoice() + " " + claim.amount())
                .containsExactlyInAnyOrder(id(17) + " 1000.00 UAH", id(18) + " 500.00 UAH");
        assertThat(claims("1400.00", new Payer("", "40123456", ""), both)).isEmpty();
    }

    @Test
    void anInvoiceInAnotherCurrencyIsNotMeant() {
        assertThat(THREE.suggest(Money.of("1000.00", "EUR"), new Payer("", "40123456", ""), "2026-00017"))
                .isEmpty();
    }

    @Test
    void reasonsAreToldWithTheSuggestion() {
        assertThat(THREE.suggest(money("1000.00"), new Payer("ганок", "40123456", ""), "2026-00017")
                        .getFirst()
                        .reasons())
                .extracting(reason -> reason.code())
                .containsExactly("billing.match.number", "billing.match.tax-id", "billing.match.amount");
    }

    /** A line of one of the clients, with or without a number. */
    record Line(Money amount, Payer payer, String purpose) {}

    @Property(tries = 300)
    void theOrderOfLinesAndFilesDoesNotMatter(@ForAll("lines") List<Line> lines, @ForAll long seed) {
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(settled(shuffled)).isEqualTo(settled(lines));
    }

    /** What each invoice has got in the end when claims are met in this order, and what is left over. */
    private static Map<Object, Money> settled(List<Line> lines) {
        Map<Object, Money> paid = new HashMap<>();
        Map<UUID, Money> totals = Map.of(
                PORCH.invoice(), PORCH.sum(), PORCH_AGAIN.invoice(), PORCH_AGAIN.sum(), DAISY.invoice(), DAISY.sum());
        for (Line line : lines) {
            Money left = line.amount();
            for (Claim claim : THREE.claims(line.amount(), line.payer(), line.purpose())) {
                Money owed = totals.getOrDefault(claim.invoice(), Money.zero(HRYVNIA))
                        .minus(paid.getOrDefault(claim.invoice(), Money.zero(HRYVNIA)));
                Money part = List.of(owed, claim.amount(), left).stream()
                        .min(Money::compareTo)
                        .orElseThrow();
                paid.merge(claim.invoice(), part, Money::plus);
                left = left.minus(part);
            }
            paid.merge("left", left, Money::plus);
        }
        return paid;
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Money> amounts = Arbitraries.of("1000.00", "500.00", "1500.00", "300.00", "1200.00")
                .map(MatchingTest::money);
        Arbitrary<Payer> payers = Arbitraries.of("40123456", "31234567", "99999999", "")
                .map(taxId -> new Payer(taxId.equals("31234567") ? "Ромашка" : "", taxId, ""));
        Arbitrary<String> purposes = Arbitraries.of(
                "2026-00017",
                "2026-00018",
                "2026-00019",
                "2026-00017, 2026-00018",
                "2026-00017 та 2026-00019",
                "аванс");
        return Combinators.combine(amounts, payers, purposes)
                .as(Line::new)
                .list()
                .ofMaxSize(8);
    }

    private static List<Claim> claims(String amount, Payer payer, String purpose) {
        return THREE.claims(money(amount), payer, purpose);
    }

    private static Candidate candidate(int number, String sum, String taxId, String name) {
        return Candidate.of(id(number), "2026-000" + number, money(sum), taxId, name);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Money money(String amount) {
        return Money.of(amount, "UAH");
    }
}
