package dev.struktura.clients;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for: an address, a phone number or a tax id, the first letters of a name, or a part of one.
 *
 * @param condition SQL over {@code clients.client} with the parameters {@code :wanted} and {@code :digits}
 */
record SearchWords(String condition, String value, String digits) {

    private static final int FEWEST_LETTERS_INDEXED = 3;
    private static final String BY_REACH = """
        id in (select contact.client_id
               from clients.contact_point point join clients.contact on contact.id = point.contact_id
               where point.lookup = any(cast(:wanted as uuid[])))\
        """;
    private static final String BY_PART = "name_latin like '%' || :wanted || '%'";
    private static final String BY_FIRST_LETTERS =
            "name_key collate \"C\" >= :wanted and name_key collate \"C\" < :wanted || chr(1114111)";

    static SearchWords of(@Nullable String words, ContactSeal seal) {
        if (words == null) {
            return new SearchWords("true", "", "");
        }
        if (words.contains("@")) {
            String address = EmailAddress.parse(words).map(EmailAddress::value).orElse(words);
            return new SearchWords(BY_REACH, seal.marksInSql(address), "");
        }
        String digits = words.replaceAll("[^0-9]", "");
        Optional<PhoneNumber> phone = PhoneNumber.parse(words, NewClient.HOME);
        if (phone.isPresent()) {
            String lookups = seal.marksInSql(phone.get().e164());
            return new SearchWords("(%s or tax_id = :digits)".formatted(BY_REACH), lookups, digits);
        }
        return byName(NameKey.of(words), digits);
    }

    private static SearchWords byName(String key, String digits) {
        String latin = Latin.of(key);
        if (key.isEmpty()) {
            return new SearchWords("false", "", "");
        }
        if (key.equals(digits)) {
            return new SearchWords("(tax_id = :digits or %s)".formatted(BY_PART), key, digits);
        }
        return latin.length() < FEWEST_LETTERS_INDEXED
                ? new SearchWords(BY_FIRST_LETTERS, key, digits)
                : new SearchWords(BY_PART, latin, digits);
    }

    /** Whether an index of its own finds them, so that no list has to be walked for them. */
    boolean haveAnIndex() {
        return condition.contains(BY_PART);
    }
}
