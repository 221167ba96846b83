package dev.struktura.contracts;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.contracts.docx.DocxForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template of contracts as somebody wrote it, in a form or in JSON; what is left out stays as it was.
 *
 * @param text in one or more languages; lines that begin with {@code #} are headings
 * @param active false retires it, true brings it back
 */
public record ContractTemplateForm(
        @Nullable String name,
        @Nullable ContractWords text,
        @Nullable Boolean active) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 60_000;

    /** The words in each language. */
    public record ContractWords(
            @Nullable String uk,
            @Nullable String ru,
            @Nullable String en) {}

    /** A document of Word that was sent along. */
    // the bytes only pass through; two files are never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String fileName, byte[] content) {}

    /** What the form comes to. */
    sealed interface Read {

        record Right(TemplateDraft draft) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** @param before what is there; null for a new template */
    Read over(@Nullable ContractTemplate before, @Nullable Upload upload) {
        List<Violation> wrong = new ArrayList<>();
        String called = readName(before, wrong);
        Optional<Wording> said = upload == null ? words(before, wrong) : document(upload, wrong);
        said.ifPresent(wording -> {
            List<String> unknown = ContractField.unknown(wording);
            if (!unknown.isEmpty()) {
                wrong.add(new Violation(
                        upload == null ? "text" : "file",
                        Reason.of("contracts.invalid.fields", "{" + String.join("}, {", unknown) + "}")));
            }
        });
        boolean offered = Objects.requireNonNullElse(active, before == null || before.isOffered());
        return wrong.isEmpty() && said.isPresent()
                ? new Read.Right(new TemplateDraft(called, offered, said.get()))
                : new Read.Wrong(wrong);
    }

    private String readName(@Nullable ContractTemplate before, List<Violation> wrong) {
        String read = name == null && before != null
                ? before.name()
                : Objects.requireNonNullElse(name, "")
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip();
        if (read.isEmpty() || read.length() > LONGEST_NAME) {
            wrong.add(new Violation("name", Reason.of("contracts.invalid.name", LONGEST_NAME)));
        }
        return read;
    }

    private Optional<Wording> words(@Nullable ContractTemplate before, List<Violation> wrong) {
        LocalText was = before != null && before.wording() instanceof Wording.Words(LocalText text)
                ? text
                : new LocalText("", "", "");
        LocalText said = text == null
                ? was
                : new LocalText(
                        read("text.uk", text.uk(), was.uk(), wrong),
                        read("text.ru", text.ru(), was.ru(), wrong),
                        read("text.en", text.en(), was.en(), wrong));
        if (!(said.uk() + said.ru() + said.en()).isEmpty()) {
            return Optional.of(new Wording.Words(said));
        }
        if (before != null && before.wording() instanceof Wording.Docx kept) {
            return Optional.of(kept);
        }
        wrong.add(new Violation("text", Reason.of("contracts.invalid.empty")));
        return Optional.empty();
    }

    private static String read(String path, @Nullable String written, String was, List<Violation> wrong) {
        String text = written == null
                ? was
                : written.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                        .strip();
        if (text.length() > LONGEST_TEXT) {
            wrong.add(new Violation(path, Reason.of("contracts.invalid.long", LONGEST_TEXT)));
        }
        return text;
    }

    private static Optional<Wording> document(Upload upload, List<Violation> wrong) {
        return switch (DocxForm.check(upload.content())) {
            case DocxForm.Check.Taken(DocxForm form) -> Optional.of(new Wording.Docx(upload.fileName(), form));
            case DocxForm.Check.Refused(Reason why) -> {
                wrong.add(new Violation("file", why));
                yield Optional.empty();
            }
        };
    }
}
