package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Suggestion.Basis;
import dev.struktura.integration.mapping.Target.Custom;
import dev.struktura.integration.mapping.Target.Ignored;
import dev.struktura.integration.mapping.Target.Known;
import dev.struktura.process.ProcessVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suggests where each column goes: by the export it comes from, by its header, by its content, else a custom field. */
public final class Suggestions {

    private static final Map<String, String> BY_HEADER = Words.byWord("headers.properties");
    private static final Map<String, String> OF_PRODUCTS = Words.byWord("product-headers.properties");

    private final Kind kind;
    private final @Nullable Dialect dialect;
    private final FieldWords fields;
    private final Set<Field> taken = EnumSet.noneOf(Field.class);
    private final Set<String> filled = new HashSet<>();

    private Suggestions(Kind kind, @Nullable Dialect dialect, FieldWords fields) {
        this.kind = kind;
        this.dialect = dialect;
        this.fields = fields;
    }

    /** @param process the one that leads the deals */
    public static List<Suggestion> of(
            List<Column> columns, Kind kind, @Nullable Dialect dialect, ProcessVersion process) {
        Suggestions suggestions = new Suggestions(kind, dialect, FieldWords.of(process));
        List<Suggestion> byName = new ArrayList<>();
        columns.forEach(column -> byName.add(suggestions.byName(column)));
        return byName.stream().map(suggestions::orByContent).toList();
    }

    private Suggestion byName(Column column) {
        if (column.content() == ContentKind.EMPTY) {
            return new Suggestion(column, new Ignored(), Basis.CONTENT);
        }
        return byDialect(column)
                .or(() -> byHeader(column))
                .filter(suggestion -> kind.takes(suggestion.target()) && suits(suggestion.target(), column))
                .filter(suggestion -> take(suggestion.target()))
                .or(() -> byField(column))
                .orElseGet(() -> new Suggestion(column, kind.unknown(column.header()), Basis.UNKNOWN));
    }

    private Optional<Suggestion> byDialect(Column column) {
        return Optional.ofNullable(dialect)
                .flatMap(known -> known.target(column.header()))
                .map(target -> new Suggestion(column, ofKind(target), Basis.DIALECT));
    }

    private Optional<Suggestion> byHeader(Column column) {
        Map<String, String> headers = kind == Kind.PRODUCTS ? OF_PRODUCTS : BY_HEADER;
        return Optional.ofNullable(headers.get(Words.normal(column.header())))
                .flatMap(Target::parse)
                .filter(target -> !(target instanceof Custom custom) || fields.have(custom.name()))
                .map(target -> new Suggestion(column, ofKind(target), Basis.HEADER));
    }

    private Optional<Suggestion> byField(Column column) {
        return fields.keyOf(column.header())
                .map(key -> new Suggestion(column, new Custom(key), Basis.HEADER))
                .filter(suggestion -> kind.takes(suggestion.target()) && take(suggestion.target()));
    }

    private Suggestion orByContent(Suggestion suggestion) {
        if (suggestion.basis() != Basis.UNKNOWN) {
            return suggestion;
        }
        Column column = suggestion.column();
        Optional<Field> field = switch (column.content()) {
            case EMAIL -> Optional.of(Field.CONTACT_EMAIL);
            case PHONE -> Optional.of(Field.CONTACT_PHONE);
            case EMPTY, TEXT, NUMBER, MONEY, DATE -> Optional.empty();
        };
        return field.filter(kind::takes)
                .map(found -> new Suggestion(column, new Known(found), Basis.CONTENT))
                .orElse(suggestion);
    }

    /** In a file of clients a name is the client's, and what would be said of a deal is kept beside. */
    private Target ofKind(Target target) {
        return kind == Kind.CLIENTS && target instanceof Known known && known.field() == Field.TITLE
                ? new Known(Field.CLIENT_NAME)
                : target;
    }

    /** A name of few different words is a choice; a phone of letters, a date of words, an amount of names are none. */
    private static boolean suits(Target target, Column column) {
        if (!(target instanceof Known known)) {
            return true;
        }
        return switch (known.field()) {
            case CLIENT_NAME, CONTACT_NAME, TITLE -> !column.isChoice();
            case AMOUNT -> column.content() == ContentKind.MONEY || column.content() == ContentKind.NUMBER;
            case CREATED_AT, CLOSED_AT -> column.content() == ContentKind.DATE;
            case CONTACT_PHONE -> column.content() != ContentKind.EMAIL && column.content() != ContentKind.DATE;
            case CURRENCY,
                    STAGE,
                    STATUS,
                    OWNER,
                    SOURCE,
                    NOTE,
                    CLIENT_TAX_ID,
                    CLIENT_COUNTRY,
                    CONTACT_FIRST_NAME,
                    CONTACT_LAST_NAME,
                    CONTACT_EMAIL,
                    PRODUCT_CODE,
                    PRODUCT_NAME,
                    PRODUCT_NAME_UK,
                    PRODUCT_NAME_RU,
                    PRODUCT_NAME_EN,
                    PRODUCT_UNIT,
                    PRODUCT_TAX_RATE,
                    PRODUCT_PRICE -> true;
        };
    }

    private boolean take(Target target) {
        return switch (target) {
            case Known(Field field) -> field.takesMany() || taken.add(field);
            case Custom(String name) -> filled.add(name);
            case Ignored() -> true;
        };
    }
}
