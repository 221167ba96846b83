package dev.struktura.integration.mapping;

import dev.struktura.offers.catalogue.ProductForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a row of a price list by a mapping; a column that the file has not leaves what is there as it is. */
public final class ProductReader {

    private static final List<Field> TOLD = List.of(Field.PRODUCT_CODE, Field.PRODUCT_UNIT, Field.PRODUCT_TAX_RATE);

    private final Mapping mapping;
    private final Options options;
    private final Locale locale;

    /** @param locale the language in which the file names products, as far as it says none */
    public ProductReader(Mapping mapping, Options options, Locale locale) {
        this.mapping = mapping;
        this.options = options;
        this.locale = locale;
    }

    public ProductRow read(List<String> cells) {
        RowCells row = new RowCells(mapping, cells);
        List<Finding> findings = new ArrayList<>(row.misfits());
        ProductForm form = new ProductForm(
                row.text(Field.PRODUCT_CODE).orElse(""),
                new ProductForm.Names(
                        name(row, Field.PRODUCT_NAME_UK, "uk"),
                        name(row, Field.PRODUCT_NAME_RU, "ru"),
                        name(row, Field.PRODUCT_NAME_EN, "en")),
                text(row, Field.PRODUCT_UNIT),
                text(row, Field.PRODUCT_TAX_RATE),
                null,
                null);
        return new ProductRow(form, new MoneyReading(row, options, findings).of(Field.PRODUCT_PRICE), findings);
    }

    /** The row as a preview shows it. */
    public Candidate shown(ProductRow product, List<String> cells) {
        RowCells row = new RowCells(mapping, cells);
        Map<String, Object> told = new LinkedHashMap<>();
        TOLD.forEach(field -> row.text(field).ifPresent(text -> told.put(field.key(), text)));
        String name = Objects.requireNonNull(product.form().name()).any();
        String title = name.isEmpty() ? product.form().code() : name;
        return new Candidate(
                null, null, title, product.price(), null, null, null, null, null, null, null, told, product.findings());
    }

    private @Nullable String name(RowCells row, Field field, String language) {
        return row.text(field)
                .or(() -> locale.getLanguage().equals(language) ? row.text(Field.PRODUCT_NAME) : Optional.empty())
                .orElse(null);
    }

    private static @Nullable String text(RowCells row, Field field) {
        return row.text(field).orElse(null);
    }
}
