package dev.struktura.contracts;

import dev.struktura.base.FieldText;
import dev.struktura.base.LocalText;
import dev.struktura.contracts.docx.DocxForm;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** What the contracts of a template say. */
public sealed interface Wording {

    /** The fields it names, each once. */
    SequencedSet<String> fields();

    /** Words written in the product, in some or all of its languages; lines that begin with {@code #} are headings. */
    record Words(LocalText text) implements Wording {

        /** In the language asked for, else in the first in which it is written. */
        public FieldText in(Locale locale) {
            return new FieldText(Stream.of(text.in(locale), text.uk(), text.en(), text.ru())
                    .filter(words -> !words.isBlank())
                    .findFirst()
                    .orElse(""));
        }

        @Override
        public SequencedSet<String> fields() {
            SequencedSet<String> fields = new LinkedHashSet<>();
            Stream.of(text.uk(), text.ru(), text.en())
                    .map(words -> new FieldText(words).fields())
                    .forEach(fields::addAll);
            return fields;
        }
    }

    /** A document of Word, in the one language in which it is. */
    record Docx(String fileName, DocxForm form) implements Wording {

        @Override
        public SequencedSet<String> fields() {
            return form.fields();
        }
    }
}
