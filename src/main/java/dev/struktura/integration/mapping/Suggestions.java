package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Suggestion.Basis;
import dev.struktura.integration.mapping.Target.Custom;
import dev.struktura.integration.mapping.Target.Ignored;
import dev.struktura.integration.mapping.Target.Known;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suggests where each column goes: by the export it comes from, by its header, by its content, else a custom field. */
public final class Suggestions {

    private static final Map<String, String> BY_HEADER = Words.byWord("headers.properties");

    private final Kind kind;
    private final @Nullable Dialect dialect;
    private final Set<Field> taken = EnumSet.noneOf(Field.class);

    private Suggestions(Kind kind, @Nullable Dialect dialect) {
        this.kind = kind;
        this.dialect = dialect;
    }

    public static List<Suggestion> of(List<Column> columns, Kind kind, @Nullable Dialect dialect) {
        Suggestions suggestions = new Suggestions(kind, dialect);
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
                .filter(suggestion -> suits(suggestion.target(), column))
                .filter(suggestion -> take(suggestion.target()))
                .orElseGet(() -> new Suggestion(column, new Custom(column.header()), Basis.UNKNOWN));
    }

    private Optional<Suggestion> byDialect(Column column) {
        return Optional.ofNullable(dialect)
                .flatMap(known -> known.target(column.header()))
                .map(target -> new Suggestion(column, ofKind(target), Basis.DIALECT));
    }

    private Optional<Suggestion> byHeader(Column column) {
        return Optional.ofNullable(BY_HEADER.get(Words.normal(column.header())))
                .flatMap(Target::parse)
                .map(target -> new Suggestion(column, ofKind(target), Basis.HEADER));
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
        return field.map(found -> new Suggestion(column, new Known(found), Basis.CONTENT))
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
                    CONTACT_EMAIL -> true;
        };
    }

    private boolean take(Target target) {
        return !(target instanceof Known known) || known.field().takesMany() || taken.add(known.field());
    }
}
