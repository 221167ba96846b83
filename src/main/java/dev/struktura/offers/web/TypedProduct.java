package dev.struktura.offers.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.offers.catalogue.Percent;
import dev.struktura.offers.catalogue.PriceList;
import dev.struktura.offers.catalogue.Product;
import dev.struktura.offers.catalogue.ProductForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a product as somebody left it; the price of a list is {@code price.} and the list's identity. */
public record TypedProduct(Map<String, String> values) {

    static final TypedProduct BLANK = new TypedProduct(Map.of());

    private static final String PRICE = "price.";
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,4})?");

    public TypedProduct {
        values = Map.copyOf(values);
    }

    static TypedProduct of(Product product) {
        Map<String, String> values = new HashMap<>();
        values.put("code", product.code());
        values.put("uk", product.name().uk());
        values.put("ru", product.name().ru());
        values.put("en", product.name().en());
        values.put("unit", product.unit());
        values.put(
                "taxRate",
                Optional.ofNullable(product.taxRate()).map(Percent::toString).orElse(""));
        product.prices()
                .forEach(
                        (list, price) -> values.put(PRICE + list, price.amount().toPlainString()));
        return new TypedProduct(values);
    }

    public static String nameOf(PriceList list) {
        return PRICE + list.id();
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** @param wrong takes the prices that are none */
    ProductForm asForm(Collection<PriceList> lists, List<Violation> wrong) {
        List<ProductForm.@Nullable ListPrice> prices = new ArrayList<>();
        for (PriceList list : lists) {
            String typed = values.get(nameOf(list));
            if (typed != null) {
                prices.add(new ProductForm.ListPrice(list.id(), price(typed, list, wrong)));
            }
        }
        return new ProductForm(
                values.get("code"),
                new ProductForm.Names(values.get("uk"), values.get("ru"), values.get("en")),
                values.get("unit"),
                values.get("taxRate"),
                prices,
                null);
    }

    private static @Nullable Money price(String typed, PriceList list, List<Violation> wrong) {
        String figures = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (figures.isEmpty()) {
            return null;
        }
        Money price = FIGURES.matcher(figures).matches() ? money(figures, list) : null;
        if (price == null) {
            wrong.add(new Violation(
                    nameOf(list),
                    Reason.of("offers.invalid.price", list.currency().getCurrencyCode())));
        }
        return price;
    }

    private static @Nullable Money money(String figures, PriceList list) {
        try {
            return new Money(new BigDecimal(figures.replace(',', '.')), list.currency());
        } catch (IllegalArgumentException tooFineOrTooLarge) {
            return null;
        }
    }
}
