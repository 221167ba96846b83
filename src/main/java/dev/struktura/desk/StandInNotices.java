package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.StandInNews;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever stands in, and those who lead the two teams. */
@Component
class StandInNotices {

    private final Notifications notifications;
    private final Recipients recipients;
    private final Structure structure;
    private final Staff staff;
    private final Wording wording;

    StandInNotices(
            Notifications notifications, Recipients recipients, Structure structure, Staff staff, Wording wording) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.structure = structure;
        this.staff = staff;
        this.wording = wording;
    }

    @EventListener
    void happened(StandInNews news) {
        StandIn one = news.standIn();
        String team = structure.find(one.team()).map(Team::name).orElse("");
        String name = staff.find(one.person()).map(Employee::name).orElse("");
        LocalText text = switch (news) {
            case StandInNews.Arranged _ -> wording.of("desk.stand-in.arranged", name, team);
            case StandInNews.CalledOff _ -> wording.of("desk.stand-in.called-off", name, team);
            case StandInNews.Over over -> wording.of("desk.stand-in.over", name, team, over.givenBack());
        };
        notifications.post(
                readers(news).stream().map(reader -> notice(reader, one, text)).toList());
    }

    /** Whoever did it knows. */
    private Set<EmployeeId> readers(StandInNews news) {
        StandIn one = news.standIn();
        Set<EmployeeId> readers = new LinkedHashSet<>(List.of(one.person()));
        readers.addAll(recipients.leading(one.team(), null));
        structure.lasting().stream()
                .filter(team -> team.seatOf(one.person()).isPresent())
                .map(Team::id)
                .forEach(own -> readers.addAll(recipients.leading(own, null)));
        doneBy(news).ifPresent(readers::remove);
        return readers;
    }

    private static Optional<EmployeeId> doneBy(StandInNews news) {
        return switch (news) {
            case StandInNews.Arranged arranged -> Optional.of(arranged.standIn().by());
            case StandInNews.CalledOff(var _, EmployeeId by) -> Optional.of(by);
            case StandInNews.Over _ -> Optional.empty();
        };
    }

    private static NewNotification notice(EmployeeId reader, StandIn one, LocalText text) {
        Reason why = Reason.of("why.stand-in", one.from(), one.to());
        String place = "/structure/people/" + one.person();
        return new NewNotification(reader, Priority.NORMAL, text, null, place, null, null, why, null);
    }
}
