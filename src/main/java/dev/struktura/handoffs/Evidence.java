package dev.struktura.handoffs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.struktura.base.LocalText;
import dev.struktura.deals.Handovers;

/** One thing that the receiving team wants to see before it takes a deal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Field.class, name = "field"),
    @JsonSubTypes.Type(value = Evidence.Contact.class, name = "contact"),
    @JsonSubTypes.Type(value = Evidence.Question.class, name = "question")
})
public sealed interface Evidence {

    /** Under which it is shown, or missing. */
    String key();

    /** A field of the deal is filled. */
    record Field(String key) implements Evidence {}

    /**
     * Somebody spoke with the client, and the client did not say no.
     *
     * @param days how long ago at most, 1 to 365
     */
    record Contact(int days) implements Evidence {

        /** The key under which it is missing. */
        public static final String KEY = Handovers.CONTACT;

        @Override
        public String key() {
            return KEY;
        }

        public Contact {
            if (days < 1 || days > 365) {
                throw new IllegalArgumentException("a contact is 1 to 365 days old, not " + days);
            }
        }
    }

    /**
     * A question that the giver answers in their own words.
     *
     * @param key begins with {@code handoff-}
     */
    record Question(String key, LocalText text) implements Evidence {

        /** A question in the words of whoever asks, the same in every language. */
        public static Question of(int place, String text) {
            String words = text.strip();
            return new Question(Handovers.ANSWER + "q" + (place + 1), new LocalText(words, words, words));
        }
    }
}
