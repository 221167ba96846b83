package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.LeadListener;
import dev.struktura.structure.LeadNews;
import dev.struktura.structure.Structure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whoever leads a person, and the heads, what they should know of them. */
@Component
class LeadNotices implements LeadListener {

    private final Notifications notifications;
    private final Recipients recipients;
    private final Structure structure;
    private final Wording wording;

    LeadNotices(Notifications notifications, Recipients recipients, Structure structure, Wording wording) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.structure = structure;
        this.wording = wording;
    }

    @Override
    public void happened(LeadNews news) {
        notifications.post(leading(news.person()).stream()
                .map(lead -> new NewNotification(
                        lead,
                        Priority.HIGH,
                        wording.of("desk." + news.rule(), news.name()),
                        null,
                        "/settings/people/" + news.person(),
                        null,
                        news.rule(),
                        news.why(),
                        null))
                .toList());
    }

    private Set<EmployeeId> leading(EmployeeId person) {
        Stream<List<EmployeeId>> own = structure.teamsOf(person).stream().map(team -> recipients.leading(team, person));
        return Stream.concat(own, Stream.of(recipients.agreeing(null, person)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
