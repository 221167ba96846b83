package dev.struktura.offers.catalogue;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product as somebody wrote it down, in a form, a file or JSON; what is left out stays as it was.
 *
 * @param taxRate in percent; blank when nobody knows
 * @param prices those of the lists they name; lists that are not named keep theirs
 * @param active whether it is offered
 */
public record ProductForm(
        @Nullable String code,
        @Nullable Names name,
        @Nullable String unit,
        @Nullable String taxRate,
        @Nullable List<@Nullable ListPrice> prices,
        @Nullable Boolean active) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/+-]{0,38}[\\p{L}\\p{N}])?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 20;

    /** Names in the languages of the product; a language without one has that of another. */
    public record Names(
            @Nullable String uk,
            @Nullable String ru,
            @Nullable String en) {

        LocalText over(@Nullable LocalText before) {
            String any = any();
            String shared = any.isEmpty() && before != null ? before.uk() : any;
            return new LocalText(
                    told(uk, before, LocalText::uk, shared),
                    told(ru, before, LocalText::ru, shared),
                    told(en, before, LocalText::en, shared));
        }

        /** The name in whichever language has one; empty when none has. */
        public String any() {
            String first = isTold(uk) ? uk : isTold(en) ? en : ru;
            return first == null ? "" : oneLine(first);
        }

        private static boolean isTold(@Nullable String name) {
            return name != null && !name.isBlank();
        }

        private static String told(
                @Nullable String name,
                @Nullable LocalText before,
                Function<LocalText, String> language,
                String shared) {
            if (isTold(name)) {
                return oneLine(name);
            }
            return oneLine(name == null && before != null ? language.apply(before) : shared);
        }
    }

    /** A price in a list; without the amount it is taken away. */
    public record ListPrice(
            @Nullable PriceListId list, @Nullable Money price) {}

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Right(ProductDraft draft) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /**
     * @param before what is there; null for a new product
     * @param lists those that prices can be kept in
     */
    public Read over(@Nullable Product before, Map<PriceListId, PriceList> lists) {
        List<Violation> wrong = new ArrayList<>();
        ProductDraft draft = new ProductDraft(
                readCode(before, wrong),
                readName(before, wrong),
                readUnit(before, wrong),
                readTaxRate(before, wrong),
                readPrices(before, lists, wrong),
                Objects.requireNonNullElse(active, before == null || before.isOffered()));
        return wrong.isEmpty() ? new Read.Right(draft) : new Read.Wrong(wrong);
    }

    private String readCode(@Nullable Product before, List<Violation> wrong) {
        String read = code == null && before != null ? before.code() : oneLine(code);
        if (!CODE.matcher(read).matches()) {
            wrong.add(new Violation("code", Reason.of("offers.invalid.code")));
        }
        return read;
    }

    private LocalText readName(@Nullable Product before, List<Violation> wrong) {
        LocalText read = Objects.requireNonNullElse(name, new Names(null, null, null))
                .over(before == null ? null : before.name());
        if (read.uk().isEmpty() || Stream.of(read.uk(), read.ru(), read.en()).anyMatch(ProductForm::isTooLong)) {
            wrong.add(new Violation("name", Reason.of("offers.invalid.name", LONGEST_NAME)));
        }
        return read;
    }

    private static boolean isTooLong(String name) {
        return name.length() > LONGEST_NAME;
    }

    private String readUnit(@Nullable Product before, List<Violation> wrong) {
        String read = unit == null && before != null ? before.unit() : oneLine(unit);
        if (read.length() > LONGEST_UNIT) {
            wrong.add(new Violation("unit", Reason.of("offers.invalid.unit", LONGEST_UNIT)));
        }
        return read;
    }

    private @Nullable Percent readTaxRate(@Nullable Product before, List<Violation> wrong) {
        if (taxRate == null) {
            return before == null ? null : before.taxRate();
        }
        if (taxRate.isBlank()) {
            return null;
        }
        Optional<Percent> read = Percent.parse(taxRate);
        if (read.isEmpty()) {
            wrong.add(new Violation("taxRate", Reason.of("offers.invalid.percent")));
        }
        return read.orElse(null);
    }

    private Map<PriceListId, Money> readPrices(
            @Nullable Product before, Map<PriceListId, PriceList> lists, List<Violation> wrong) {
        Map<PriceListId, Money> read = new HashMap<>(before == null ? Map.of() : before.prices());
        List<@Nullable ListPrice> told = prices == null ? List.of() : prices;
        for (int place = 0; place < told.size(); place++) {
            ListPrice one = told.get(place);
            PriceList list = one == null || one.list() == null ? null : lists.get(one.list());
            if (one == null || list == null) {
                wrong.add(new Violation("prices[" + place + "].list", Reason.of("offers.invalid.list")));
            } else if (one.price() == null) {
                read.remove(list.id());
            } else if (!fits(one.price(), list)) {
                wrong.add(new Violation(
                        "prices[" + place + "].price",
                        Reason.of("offers.invalid.price", list.currency().getCurrencyCode())));
            } else {
                read.put(list.id(), one.price());
            }
        }
        return read;
    }

    private static boolean fits(Money price, PriceList list) {
        return price.amount().signum() >= 0 && price.currency().equals(list.currency());
    }

    /** What databases and documents cannot hold becomes a blank. */
    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
