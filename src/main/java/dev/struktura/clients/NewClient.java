package dev.struktura.clients;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client as somebody wrote it down; ask {@link #violations} before it is registered.
 *
 * @param country ISO 3166-1 alpha-2; null = Ukraine
 */
public record NewClient(
        String name,
        @Nullable String taxId,
        @Nullable String country,
        @Nullable String note,
        List<NewContact> contacts) {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_NOTE = 4000;
    static final int MOST_CONTACTS = 50;
    static final String HOME = "UA";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern TAX_ID = Pattern.compile("[\\p{L}\\p{Nd}./-]{2,20}");

    public NewClient {
        name = name.strip();
        taxId = taxId == null ? null : blankToNull(taxId.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        country = country == null ? null : blankToNull(country.toUpperCase(Locale.ROOT));
        note = blankToNull(note);
        contacts = contacts.stream().filter(contact -> !contact.isEmpty()).toList();
    }

    public static NewClient named(String name) {
        return new NewClient(name, null, null, null, List.of());
    }

    public NewClient in(String otherCountry) {
        return new NewClient(name, taxId, otherCountry, note, contacts);
    }

    public NewClient with(NewContact contact) {
        List<NewContact> all = new ArrayList<>(contacts);
        all.add(contact);
        return new NewClient(name, taxId, country, note, all);
    }

    /** The country, or Ukraine when none was written. */
    public String countryOrHome() {
        return country == null ? HOME : country;
    }

    /** What is wrong, with paths {@code name}, {@code taxId}, {@code contacts[0].phones[1]}; empty when all is well. */
    public List<Violation> violations() {
        return violations("", "contacts[%d].");
    }

    /**
     * What is wrong, under the paths of the caller's own input.
     *
     * @param client path of the client, such as {@code client.}
     * @param contact path of a contact, {@code %d} standing for its place, such as {@code contact.}
     */
    public List<Violation> violations(String client, String contact) {
        List<Violation> wrong = new ArrayList<>(ownViolations(client));
        String region = COUNTRIES.contains(countryOrHome()) ? countryOrHome() : HOME;
        for (int i = 0; i < contacts.size(); i++) {
            wrong.addAll(contacts.get(i).violations(contact.replace("%d", Integer.toString(i)), region));
        }
        return wrong;
    }

    /** All numbers and addresses of all contacts, in the form they are kept in. */
    List<Reach> reaches() {
        return contacts.stream()
                .flatMap(contact -> contact.reaches(countryOrHome()).stream())
                .distinct()
                .toList();
    }

    private List<Violation> ownViolations(String path) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isEmpty()) {
            wrong.add(new Violation(path + "name", Reason.of("clients.invalid.required")));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(new Violation(path + "name", Reason.of("clients.invalid.too-long", LONGEST_NAME)));
        }
        if (taxId != null && !TAX_ID.matcher(taxId).matches()) {
            wrong.add(new Violation(path + "taxId", Reason.of("clients.invalid.tax-id")));
        }
        if (country != null && !COUNTRIES.contains(country)) {
            wrong.add(new Violation(path + "country", Reason.of("clients.invalid.country")));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add(new Violation(path + "note", Reason.of("clients.invalid.too-long", LONGEST_NOTE)));
        }
        if (contacts.size() > MOST_CONTACTS) {
            wrong.add(new Violation(path + "contacts", Reason.of("clients.invalid.too-many", MOST_CONTACTS)));
        }
        return wrong;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
