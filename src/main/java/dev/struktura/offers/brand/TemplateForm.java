package dev.struktura.offers.brand;

import dev.struktura.base.FieldText;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as somebody wrote it down, in a form or in JSON; what is left out stays as it was.
 *
 * @param accent as {@code #0b5cad}; readable on white and under white letters
 * @param active false retires it, true brings it back
 */
public record TemplateForm(
        @Nullable String name,
        @Nullable String accent,
        @Nullable String band,
        @Nullable Words greeting,
        @Nullable Words about,
        @Nullable Words terms,
        @Nullable Words footer,
        @Nullable Boolean usual,
        @Nullable Boolean active) {

    public static final int LONGEST_NAME = 100;

    private static final Colour INK_BLUE = new Colour(0x1f4e8c);

    /** One passage in three languages. */
    public record Words(
            @Nullable String uk,
            @Nullable String ru,
            @Nullable String en) {}

    /** What the form comes to. */
    public sealed interface Read {

        record Right(TemplateDraft draft) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** @param before what is there; null for a new template */
    public Read over(@Nullable Template before) {
        List<Violation> wrong = new ArrayList<>();
        Passages was = before == null ? Passages.NONE : before.design().passages();
        String called = readName(before, wrong);
        Colour standing = colour(
                "accent", accent, before == null ? INK_BLUE : before.design().accent(), wrong);
        if (!standing.isReadableOn(Colour.WHITE)) {
            wrong.add(new Violation(
                    "accent",
                    Reason.of("offers.brand.invalid.pale", "%.1f".formatted(standing.contrast(Colour.WHITE)))));
        }
        Colour ground = colour(
                "band", band, before == null ? Colour.WHITE : before.design().band(), wrong);
        Passages said = new Passages(
                passage("greeting", greeting, was.greeting(), wrong),
                passage("about", about, was.about(), wrong),
                passage("terms", terms, was.terms(), wrong),
                passage("footer", footer, was.footer(), wrong));
        boolean offered = Objects.requireNonNullElse(active, before == null || before.isOffered());
        boolean first = offered && Objects.requireNonNullElse(usual, before != null && before.usual());
        return wrong.isEmpty()
                ? new Read.Right(new TemplateDraft(called, first, offered, standing, ground, said))
                : new Read.Wrong(wrong);
    }

    private String readName(@Nullable Template before, List<Violation> wrong) {
        String read = name == null && before != null
                ? before.name()
                : Objects.requireNonNullElse(name, "")
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
        if (read.isEmpty() || read.length() > LONGEST_NAME) {
            wrong.add(new Violation("name", Reason.of("offers.invalid.name", LONGEST_NAME)));
        }
        return read;
    }

    private static Colour colour(String path, @Nullable String written, Colour was, List<Violation> wrong) {
        if (written == null || written.isBlank()) {
            return was;
        }
        Optional<Colour> colour = Colour.of(written);
        if (colour.isEmpty()) {
            wrong.add(new Violation(path, Reason.of("offers.brand.invalid.colour")));
        }
        return colour.orElse(was);
    }

    private static LocalText passage(String path, @Nullable Words words, LocalText was, List<Violation> wrong) {
        return words == null
                ? was
                : new LocalText(
                        text(path + ".uk", words.uk(), was.uk(), wrong),
                        text(path + ".ru", words.ru(), was.ru(), wrong),
                        text(path + ".en", words.en(), was.en(), wrong));
    }

    private static String text(String path, @Nullable String written, String was, List<Violation> wrong) {
        if (written == null) {
            return was;
        }
        String text = written.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
        if (text.length() > Passages.LONGEST) {
            wrong.add(new Violation(path, Reason.of("offers.brand.invalid.long", Passages.LONGEST)));
        }
        new FieldText(text)
                .fields().stream()
                        .filter(field -> !BrandField.NAMES.contains(field))
                        .findFirst()
                        .ifPresent(field -> wrong.add(
                                new Violation(path, Reason.of("offers.brand.invalid.field", "{" + field + "}"))));
        return text;
    }
}
