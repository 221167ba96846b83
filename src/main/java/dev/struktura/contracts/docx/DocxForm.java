package dev.struktura.contracts.docx;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A Word document with fields such as {@code {client.name}} in its text, tables, headers and boxes. */
// the bytes only pass through; two forms are never compared
@SuppressWarnings("ArrayRecordComponent")
public record DocxForm(byte[] content) {

    /** Fields with this prefix repeat their row of a table for each line. */
    public static final String LINE = "line.";

    private static final String LINE_FIELD = "{" + LINE;

    /** Instructions by which Word runs or fetches something when a document is opened, wherever Word cut them. */
    private static final Pattern FETCHING =
            Pattern.compile("(?i)\\b(dde|ddeauto|includetext|includepicture|macrobutton)\\b");

    /** Short words of the same kind, which addresses of harmless links may hold, too: only where they begin an instruction. */
    private static final Pattern BEGINS = Pattern.compile("(?is)\\s*(link|import|rd)\\b.*");

    /** What became of a file that somebody wants for a form. */
    public sealed interface Check {

        record Taken(DocxForm form) implements Check {}

        record Refused(Reason why) implements Check {}
    }

    public static Check check(byte[] file) {
        Optional<Reason> objection = DocxGuard.objection(file);
        if (objection.isPresent()) {
            return new Check.Refused(objection.get());
        }
        try (DocxParts parts = DocxParts.of(file)) {
            if (!parts.isPlainDocument()) {
                return new Check.Refused(Reason.of("contracts.docx.kind"));
            }
            if (parts.reachesOut() || fetches(parts)) {
                return new Check.Refused(Reason.of("contracts.docx.outside"));
            }
            return new Check.Taken(new DocxForm(file));
        } catch (IOException broken) {
            return new Check.Refused(Reason.of("contracts.docx.broken"));
        }
    }

    private static boolean fetches(DocxParts parts) throws IOException {
        for (DocxParts.Text text : parts.texts()) {
            List<String> instructions = Stream.concat(
                            Word.all(text.content(), "instrText").stream().map(Element::getTextContent),
                            Word.all(text.content(), "fldSimple").stream()
                                    .map(field -> field.getAttributeNS(Word.NAMESPACE, "instr")))
                    .toList();
            if (FETCHING.matcher(String.join("", instructions)).find()
                    || instructions.stream().anyMatch(BEGINS.asMatchPredicate())) {
                return true;
            }
        }
        return false;
    }

    /** The fields it names, each once, in their order. */
    public SequencedSet<String> fields() {
        SequencedSet<String> fields = new LinkedHashSet<>();
        try (DocxParts parts = DocxParts.of(content)) {
            for (DocxParts.Text text : parts.texts()) {
                Paragraph.in(text.content())
                        .forEach(paragraph -> fields.addAll(paragraph.text().fields()));
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was read before cannot be read", e);
        }
    }

    /**
     * The document with the values in their places; a field without one is left as it is.
     *
     * @param lines for each the values of the fields that begin with {@link #LINE}
     */
    public byte[] filled(Map<String, String> values, List<Map<String, String>> lines) {
        try (DocxParts parts = DocxParts.of(content)) {
            for (DocxParts.Text text : parts.texts()) {
                List<Element> rows = rows(text.content());
                Paragraph.of(outside(rows, text.content())).forEach(paragraph -> paragraph.fill(values));
                rows.forEach(row -> repeat(row, values, lines));
                parts.write(text);
            }
            return parts.saved();
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was read before cannot be filled", e);
        }
    }

    /** The innermost rows of tables that speak of a line. */
    private static List<Element> rows(Node root) {
        return Word.all(root, "tr").stream()
                .filter(DocxForm::speaksOfALine)
                .filter(row -> Word.all(row, "tr").stream().noneMatch(DocxForm::speaksOfALine))
                .toList();
    }

    private static boolean speaksOfALine(Element row) {
        return Paragraph.in(row).stream()
                .anyMatch(paragraph -> paragraph.text().text().replace(" ", "").contains(LINE_FIELD));
    }

    private static List<Element> outside(List<Element> rows, Node root) {
        return Word.all(root, "p").stream()
                .filter(paragraph -> rows.stream().noneMatch(row -> Word.isWithin(paragraph, "tr", row)))
                .toList();
    }

    private static void repeat(Element row, Map<String, String> values, List<Map<String, String>> lines) {
        Node table = row.getParentNode();
        for (Map<String, String> line : lines) {
            Node copy = row.cloneNode(true);
            table.insertBefore(copy, row);
            Map<String, String> all = new HashMap<>(values);
            all.putAll(line);
            Paragraph.in(copy).forEach(paragraph -> paragraph.fill(all));
        }
        table.removeChild(row);
    }
}
