package dev.struktura.integration.mapping;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the client of a row: who it is, and how they are reached in their own country. */
record ClientReading(
        Mapping mapping, Options options, Function<Field, Optional<String>> text, Function<Field, List<String>> texts) {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;\\n]\\s*|\\s+/\\s+");
    private static final Pattern SPREADSHEET_TAIL = Pattern.compile("\\.0$");

    /** @param notes takes what could not be read, as it was written */
    @Nullable
    NewClient read(List<Finding> findings, List<String> notes) {
        Optional<String> country = country(findings);
        List<String> phones = reaches(Field.CONTACT_PHONE, phone -> readable(phone, country, true), findings, notes);
        List<String> emails = reaches(Field.CONTACT_EMAIL, email -> readable(email, country, false), findings, notes);
        Optional<String> person = person();
        Optional<String> name =
                text.apply(Field.CLIENT_NAME).or(() -> person).or(() -> Optional.ofNullable(options.client()));
        if (name.isEmpty()) {
            findings.add(new Finding("", Reason.of("integration.row.nobody"), true));
            return null;
        }
        NewContact contact = new NewContact(person.orElse(null), phones, emails);
        String taxId = text.apply(Field.CLIENT_TAX_ID).orElse(null);
        NewClient client = new NewClient(name.get(), taxId, country.orElse(options.country()), null, List.of(contact));
        NewContact nameOnly = new NewContact(person.orElse(null), List.of(), List.of());
        new NewClient(client.name(), taxId, client.country(), null, List.of(nameOnly))
                .violations()
                .forEach(wrong -> findings.add(new Finding(header(wrong), wrong.message(), true)));
        return client;
    }

    private Optional<String> country(List<Finding> findings) {
        Optional<String> written = text.apply(Field.CLIENT_COUNTRY);
        Optional<String> code = written.flatMap(Countries::code);
        if (written.isPresent() && code.isEmpty()) {
            findings.add(new Finding(
                    header(Field.CLIENT_COUNTRY), Reason.of("integration.row.country", written.get()), false));
        }
        return code;
    }

    private List<String> reaches(
            Field field, Function<String, Boolean> readable, List<Finding> findings, List<String> notes) {
        List<String> good = new ArrayList<>();
        for (String cell : texts.apply(field)) {
            List<String> whole = readable.apply(cell) ? List.of(cell) : Arrays.asList(SEVERAL.split(cell, -1));
            for (String part : whole) {
                String written = SPREADSHEET_TAIL.matcher(part.strip()).replaceAll("");
                if (written.isEmpty()) {
                    continue;
                }
                if (readable.apply(written)) {
                    good.add(written);
                } else {
                    findings.add(
                            new Finding(header(field), Reason.of("integration.row." + key(field), written), false));
                    notes.add(header(field) + ": " + written);
                }
            }
        }
        return good.stream().distinct().limit(10).toList();
    }

    /** A number without a country code means nothing when the country of the row is one we do not know. */
    private boolean readable(String written, Optional<String> country, boolean isPhone) {
        boolean unknownLand =
                country.isEmpty() && text.apply(Field.CLIENT_COUNTRY).isPresent();
        if (isPhone && unknownLand && !written.startsWith("+")) {
            return false;
        }
        NewContact probe = isPhone
                ? new NewContact(null, List.of(written), List.of())
                : new NewContact(null, List.of(), List.of(written));
        return new NewClient("?", null, country.orElse(options.country()), null, List.of(probe))
                .violations()
                .isEmpty();
    }

    private Optional<String> person() {
        String parts = Stream.of(Field.CONTACT_FIRST_NAME, Field.CONTACT_LAST_NAME)
                .flatMap(field -> texts.apply(field).stream())
                .collect(Collectors.joining(" "));
        return text.apply(Field.CONTACT_NAME).or(() -> parts.isBlank() ? Optional.empty() : Optional.of(parts));
    }

    private static String key(Field field) {
        return field == Field.CONTACT_PHONE ? "phone" : "email";
    }

    private String header(Violation wrong) {
        return switch (wrong.path()) {
            case "taxId" -> header(Field.CLIENT_TAX_ID);
            case "country" -> header(Field.CLIENT_COUNTRY);
            default -> header(Field.CLIENT_NAME);
        };
    }

    private String header(Field field) {
        return mapping.of(field).stream().map(Column::header).collect(Collectors.joining(", "));
    }
}
