package dev.struktura.offers.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Percent;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form for listing positions as somebody left it, with what is wrong in it by path, such as {@code lines[0].price}.
 *
 * @param errors what is wrong
 */
public record ComposeForm(
        List<Typed> lines, String currency, String validUntil, String template, Map<String, Reason> errors) {

    private static final int ROWS = 3;

    /**
     * One position as typed.
     *
     * @param kind {@code optional} for one that the client chooses
     */
    public record Typed(String title, String quantity, String price, String discount, String kind) {

        public static final Typed BLANK = new Typed("", "", "", "", "");

        public boolean isOptional() {
            return kind.equals("optional");
        }

        boolean isBlank() {
            return title.isBlank() && price.isBlank();
        }

        DraftRequest.Line asLine(Counter counter) {
            Quantity many = new Quantity(number(quantity.isBlank() ? "1" : quantity));
            Percent off = discount.isBlank() ? null : Percent.parse(discount).orElse(null);
            return Pick.of(title, counter)
                    .map(goods -> new DraftRequest.Line(null, many, null, goods.code(), off, isOptional()))
                    .orElseGet(() ->
                            new DraftRequest.Line(title, many, money(counter.currency()), null, off, isOptional()));
        }

        boolean hasWrongDiscount() {
            return !discount.isBlank() && Percent.parse(discount).isEmpty();
        }

        private @Nullable Money money(Currency currency) {
            BigDecimal amount = number(price);
            try {
                return amount == null ? null : new Money(amount, currency);
            } catch (IllegalArgumentException tooFineOrTooLarge) {
                return null;
            }
        }
    }

    static ComposeForm blank(Currency currency) {
        return new ComposeForm(List.of(Typed.BLANK), currency.getCurrencyCode(), "", "", Map.of());
    }

    static ComposeForm of(HttpServletRequest request) {
        String[] titles = values(request, "title");
        String[] quantities = values(request, "quantity");
        String[] prices = values(request, "price");
        String[] discounts = values(request, "discount");
        String[] kinds = values(request, "kind");
        List<Typed> lines = new ArrayList<>();
        for (int i = 0; i < titles.length && i < quantities.length && i < prices.length; i++) {
            lines.add(new Typed(titles[i], quantities[i], prices[i], at(discounts, i), at(kinds, i)));
        }
        return new ComposeForm(
                lines.stream().filter(line -> !line.isBlank()).toList(),
                Objects.requireNonNullElse(request.getParameter("currency"), ""),
                Objects.requireNonNullElse(request.getParameter("validUntil"), ""),
                Objects.requireNonNullElse(request.getParameter("template"), ""),
                Map.of());
    }

    /** @throws Problem when a discount is none */
    DraftRequest asRequest(Counter counter) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).hasWrongDiscount()) {
                throw Problem.invalid("lines[" + i + "].discount", Reason.of("offers.invalid.percent"));
            }
        }
        return new DraftRequest(lines.stream().map(line -> line.asLine(counter)).toList(), validUntil, template);
    }

    Currency money() {
        return money(currency);
    }

    /** @throws Problem when there is no such currency */
    static Currency money(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("currency", Reason.of("offers.problem.currency"));
        }
    }

    ComposeForm refused(Problem problem) {
        return new ComposeForm(lines, currency, validUntil, template, violations(problem));
    }

    /** What a problem says of each place, in order; of the whole under the empty path. */
    static Map<String, Reason> violations(Problem problem) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (problem.extensions().get("errors") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Problem.Violation(String path, Reason message)) {
                    errors.put(path, message);
                }
            }
        }
        if (errors.isEmpty()) {
            errors.put("", problem.detail());
        }
        return errors;
    }

    /** The typed positions and, when there is room, blank ones to go on with. */
    public List<Typed> rows() {
        List<Typed> rows = new ArrayList<>(lines);
        while (rows.size() < ROWS) {
            rows.add(Typed.BLANK);
        }
        return rows;
    }

    public boolean isOpen() {
        return !errors.isEmpty();
    }

    public @Nullable Reason errorOf(int row) {
        String prefix = "lines[" + row + "]";
        return errors.entrySet().stream()
                .filter(error -> error.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong beside the rows. */
    public List<Reason> otherErrors() {
        return errors.entrySet().stream()
                .filter(error -> !error.getKey().startsWith("lines["))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A number as people type it: blanks between thousands, comma or point. */
    private static @Nullable BigDecimal number(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }

    private static String at(String[] values, int place) {
        return place < values.length ? values[place] : "";
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }
}
