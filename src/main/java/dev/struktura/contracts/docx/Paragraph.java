package dev.struktura.contracts.docx;

import dev.struktura.base.FieldText;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph of a Word document. Word cuts its text into runs wherever it likes, in the midst of a field too. */
final class Paragraph {

    private final List<Element> texts;

    /** @param texts the elements {@code w:t} of the paragraph, in order */
    private Paragraph(List<Element> texts) {
        this.texts = texts;
    }

    /** Those below a node; text in a box belongs to the paragraphs of the box. */
    static List<Paragraph> in(Node root) {
        return of(Word.all(root, "p"));
    }

    static List<Paragraph> of(List<Element> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new Paragraph(Word.all(paragraph, "t").stream()
                        .filter(text -> Word.isWithin(text, "p", paragraph))
                        .toList()))
                .toList();
    }

    FieldText text() {
        StringBuilder whole = new StringBuilder();
        texts.forEach(text -> whole.append(text.getTextContent()));
        return new FieldText(whole.toString());
    }

    /**
     * Puts values into the places of their fields; each takes the looks of the run where its field begins. What a value says is not
     * looked at again.
     */
    void fill(Map<String, String> values) {
        for (FieldText.Place place : text().places().reversed()) {
            String value = values.get(place.field());
            if (value != null) {
                replace(place.from(), place.to(), value);
            }
        }
        texts.forEach(Paragraph::breakLines);
    }

    private void replace(int from, int to, String value) {
        int start = 0;
        boolean written = false;
        for (Element text : texts) {
            String said = text.getTextContent();
            int end = start + said.length();
            if (start < to && end > from) {
                String before = said.substring(0, Math.max(0, from - start));
                String after = said.substring(Math.min(said.length(), to - start));
                say(text, before + (written ? "" : value) + after);
                written = true;
            }
            start = end;
        }
    }

    private static void say(Element text, String words) {
        text.setTextContent(words);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static void breakLines(Element text) {
        String[] lines = text.getTextContent().split("\n", -1);
        Node run = text.getParentNode();
        if (lines.length == 1 || run == null) {
            return;
        }
        Document document = text.getOwnerDocument();
        Node next = text.getNextSibling();
        say(text, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            Element line = document.createElementNS(Word.NAMESPACE, "w:t");
            say(line, lines[i]);
            run.insertBefore(document.createElementNS(Word.NAMESPACE, "w:br"), next);
            run.insertBefore(line, next);
        }
    }
}
