package dev.struktura.clients;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person on the client's side as somebody wrote them down: numbers and addresses the way people write them. */
public record NewContact(@Nullable String name, List<String> phones, List<String> emails) {

    static final int MOST_POINTS = 20;

    public NewContact {
        name = NewClient.blankToNull(name);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** What is wrong, each under {@code path}, such as {@code contact.} or {@code contacts[0].}; empty when all is well. */
    List<Violation> violations(String path, String country) {
        List<Violation> wrong = new ArrayList<>();
        if (name != null && name.length() > NewClient.LONGEST_NAME) {
            wrong.add(new Violation(path + "name", Reason.of("clients.invalid.too-long", NewClient.LONGEST_NAME)));
        }
        if (phones.size() + emails.size() > MOST_POINTS) {
            wrong.add(new Violation(path + "phones", Reason.of("clients.invalid.too-many", MOST_POINTS)));
        }
        for (int i = 0; i < phones.size(); i++) {
            if (PhoneNumber.parse(phones.get(i), country).isEmpty()) {
                wrong.add(new Violation(path + "phones[" + i + "]", Reason.of("clients.invalid.phone")));
            }
        }
        for (int i = 0; i < emails.size(); i++) {
            if (EmailAddress.parse(emails.get(i)).isEmpty()) {
                wrong.add(new Violation(path + "emails[" + i + "]", Reason.of("clients.invalid.email")));
            }
        }
        return wrong;
    }

    /** Who is called nothing is called like the client. */
    String nameOr(String clientName) {
        return name == null ? clientName : name;
    }

    boolean isEmpty() {
        return name == null && phones.isEmpty() && emails.isEmpty();
    }

    /** The numbers and addresses in the form they are kept in, each once. */
    List<Reach> reaches(String country) {
        Stream<Reach> numbers = phones.stream()
                .map(phone -> PhoneNumber.parse(phone, country))
                .flatMap(Optional::stream)
                .map(phone -> new Reach(ContactPointKind.PHONE, phone.e164()));
        Stream<Reach> addresses = emails.stream()
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .map(email -> new Reach(ContactPointKind.EMAIL, email.value()));
        return Stream.concat(numbers, addresses).distinct().toList();
    }
}
