package dev.struktura.talks.form;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Reason;
import dev.struktura.base.Secrets;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.talks.Incoming;
import dev.struktura.talks.Medium;
import dev.struktura.talks.Reception;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what strangers fill in; what keeps programs out costs people nothing. */
@Service
public class Submissions {

    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int MOST_OF_ONE = 6;
    private static final int MOST = 120;

    private final FormTable table;
    private final FormTickets tickets;
    private final Reception reception;
    private final BlindIndex visitors;
    private final Clock clock;

    Submissions(FormTable table, FormTickets tickets, Reception reception, Secrets secrets, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.reception = reception;
        this.visitors = secrets.blindIndex("talks.form-visitor");
        this.clock = clock;
    }

    /** What to send back with the form when it is filled in. */
    public String ticket(LeadForm form) {
        return tickets.issue(form);
    }

    /**
     * A program that falls into the trap is told that all is well, and nothing is kept. The same ticket twice is one lead.
     *
     * @param address network address of whoever filled it in
     */
    @Transactional
    public Submission submit(LeadForm form, Filled filled, String address) {
        FormTable.Visits visits =
                table.visit(form, visitors.of(address), clock.instant().minus(COUNTED));
        if (visits.own() > MOST_OF_ONE || visits.everybodys() > MOST) {
            return new Submission.TooMany();
        }
        if (!filled.trap().isEmpty()) {
            return new Submission.Taken();
        }
        List<Violation> wrong = wrong(filled);
        if (!wrong.isEmpty()) {
            return new Submission.Wrong(wrong);
        }
        if (tickets.ageOf(form, filled.ticket()) != FormTickets.Age.GOOD) {
            return new Submission.BadMoment();
        }
        reception.take(message(form, filled));
        return new Submission.Taken();
    }

    private static Incoming message(LeadForm form, Filled filled) {
        return new Incoming(
                Medium.FORM,
                filled.ticket(),
                new Incoming.Sender(filled.name(), filled.reach(), other(filled)),
                form.name(),
                filled.text(),
                "",
                List.of(),
                List.of(),
                new Incoming.Standing.Written(true));
    }

    private static List<String> other(Filled filled) {
        return Stream.of(filled.phone())
                .filter(phone -> !phone.isEmpty() && !phone.equals(filled.reach()))
                .toList();
    }

    private static List<Violation> wrong(Filled filled) {
        List<String> phones = filled.phone().isEmpty() ? List.of() : List.of(filled.phone());
        List<String> emails = filled.email().isEmpty() ? List.of() : List.of(filled.email());
        List<Violation> wrong = new ArrayList<>();
        for (Violation one : NewClient.named(filled.name())
                .with(new NewContact(filled.name(), phones, emails))
                .violations()) {
            String field = one.path().contains("phones") ? "phone" : one.path().contains("emails") ? "email" : "name";
            if (wrong.stream().noneMatch(known -> known.path().equals(field))) {
                wrong.add(new Violation(field, one.message()));
            }
        }
        if (filled.reach().isEmpty()) {
            wrong.add(new Violation("phone", Reason.of("talks.form.invalid.reach")));
        }
        if (filled.text().length() > Filled.LONGEST_TEXT) {
            wrong.add(new Violation("text", Reason.of("clients.invalid.too-long", Filled.LONGEST_TEXT)));
        }
        return wrong;
    }
}
