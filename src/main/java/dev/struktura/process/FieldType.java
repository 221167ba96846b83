package dev.struktura.process;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds. Reading gives each value the one form in which it is kept, so that equal values are equal text; what cannot
 * be read is refused with a reason. A value that is kept reads as itself.
 */
public sealed interface FieldType {

    /** The answers to a question, as they are kept. */
    String YES = "yes";

    String NO = "no";

    /** What was read. */
    sealed interface Reading {

        /** It may be kept, in this form; {@link Step.FactsChanged#FORGOTTEN} when it says that nothing is known. */
        record Fact(Object value) implements Reading {}

        /** It is nothing of the kind, and why. */
        record Wrong(Reason why) implements Reading {}
    }

    /** The word by which documents name the type. */
    String word();

    /** @param written not blank */
    Reading read(Object written);

    /** Words; numbers and yes or no that programs give stay what they are. */
    record Text(@Nullable String pattern) implements FieldType {

        static final Text ANY = new Text(null);

        /** @throws IllegalArgumentException when the pattern is none, or one whose work has no end */
        public Text {
            if (pattern != null) {
                Shape.of(pattern);
            }
        }

        @Override
        public String word() {
            return "text";
        }

        @Override
        public Reading read(Object written) {
            boolean fits = pattern == null || Shape.of(pattern).fits(written.toString());
            return fits ? fact(written) : wrong("process.field.pattern", written);
        }
    }

    /** A number; the bounds are included. */
    record Figure(@Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {

        @Override
        public String word() {
            return "number";
        }

        @Override
        public Reading read(Object written) {
            return Amount.parse(Written.figures(written))
                    .filter(amount -> amount.unit().isEmpty())
                    .map(amount -> Written.within(
                            amount.figure(), min, max, Written.plain(amount.figure()), "process.field.range"))
                    .orElseGet(() -> wrong("process.field.number", written));
        }
    }

    /** Money: in the company's currency when none is written; the bounds are figures and included. */
    record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {

        @Override
        public String word() {
            return "money";
        }

        @Override
        public Reading read(Object written) {
            return Amount.parse(Written.figures(written))
                    .flatMap(Amount::asMoney)
                    .map(amount -> Written.within(amount.figure(), min, max, amount.toString(), "process.field.range"))
                    .orElseGet(() -> wrong("process.field.money", written));
        }
    }

    /** A day; the bounds are included. */
    record Date(@Nullable LocalDate min, @Nullable LocalDate max) implements FieldType {

        @Override
        public String word() {
            return "date";
        }

        @Override
        public Reading read(Object written) {
            return Written.day(written.toString())
                    .map(day -> Written.within(day, min, max, day.toString(), "process.field.days"))
                    .orElseGet(() -> wrong("process.field.date", written));
        }
    }

    /** One of several; kept by its key, understood by its name in any language. */
    record Choice(List<Option> options) implements FieldType {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "choice";
        }

        @Override
        public Reading read(Object written) {
            return options.stream()
                    .filter(option -> option.isCalled(written.toString().strip()))
                    .findFirst()
                    .map(option -> fact(option.key()))
                    .orElseGet(() -> wrong("process.field.choice", written));
        }

        public Optional<Option> option(String key) {
            return options.stream().filter(option -> option.key().equals(key)).findFirst();
        }
    }

    /** One that can be chosen. */
    record Option(String key, LocalText name) {

        private boolean isCalled(String word) {
            return Stream.of(key, name.uk(), name.ru(), name.en()).anyMatch(word::equalsIgnoreCase);
        }
    }

    /** Somebody of the department, by their id. */
    record Person() implements FieldType {

        @Override
        public String word() {
            return "person";
        }

        @Override
        public Reading read(Object written) {
            return Written.id(written).map(FieldType::fact).orElseGet(() -> wrong("process.field.person", written));
        }
    }

    /** A document that was attached to the case, by its id. */
    record File() implements FieldType {

        @Override
        public String word() {
            return "file";
        }

        @Override
        public Reading read(Object written) {
            return Written.id(written).map(FieldType::fact).orElseGet(() -> wrong("process.field.file", written));
        }
    }

    /** A point of a checklist: known once it is ticked. */
    record Check() implements FieldType {

        @Override
        public String word() {
            return "check";
        }

        @Override
        public Reading read(Object written) {
            return Written.isYes(written)
                    .map(yes -> fact(yes ? YES : Step.FactsChanged.FORGOTTEN))
                    .orElseGet(() -> wrong("process.field.yes-no", written));
        }
    }

    /** A question with two answers; unknown until one is given. */
    record YesNo() implements FieldType {

        @Override
        public String word() {
            return "yes-no";
        }

        @Override
        public Reading read(Object written) {
            return Written.isYes(written)
                    .map(yes -> fact(yes ? YES : NO))
                    .orElseGet(() -> wrong("process.field.yes-no", written));
        }
    }

    private static Reading fact(Object value) {
        return new Reading.Fact(value);
    }

    private static Reading wrong(String code, Object... facts) {
        return new Reading.Wrong(Reason.of(code, facts));
    }
}
