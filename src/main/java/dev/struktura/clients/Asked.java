package dev.struktura.clients;

import java.util.Optional;

/**
 * What a question about a client names: a phone, an address, a tax id or a name.
 *
 * @param kind as the journal tells it
 * @param condition SQL over {@code clients.client c} with the parameter {@code :value}
 * @param value in the form the base keeps it in
 * @param told the same for the journal, which keeps no numbers and no addresses
 */
record Asked(String kind, String condition, String value, String told) {

    private static final String BY_REACH = """
        exists (select from clients.contact k join clients.contact_point p on p.contact_id = k.id
                 where k.client_id = c.id and p.lookup = any(cast(:value as uuid[])))\
        """;

    static Asked of(String words, ContactSeal seal) {
        Optional<Reach> reach = words.contains("@")
                ? EmailAddress.parse(words).map(found -> new Reach(ContactPointKind.EMAIL, found.value()))
                : PhoneNumber.parse(words, NewClient.HOME)
                        .map(found -> new Reach(ContactPointKind.PHONE, found.e164()));
        return reach.map(found -> byReach(found, seal.marksInSql(found.value())))
                .orElseGet(() -> byWords(words));
    }

    private static Asked byReach(Reach reach, String lookups) {
        return new Asked(reach.kind().key(), BY_REACH, lookups, reach.masked());
    }

    private static Asked byWords(String words) {
        String digits = words.replaceAll("\\s", "");
        return digits.matches("\\d{6,14}")
                ? new Asked("tax-id", "c.tax_id = :value", digits, digits)
                : new Asked("name", "c.name_key = :value", NameKey.of(words), words);
    }

    /** Whether two different companies may share it. */
    boolean isAmbiguous() {
        return kind.equals("name");
    }
}
