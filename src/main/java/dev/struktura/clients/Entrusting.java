package dev.struktura.clients;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives clients away by hand: to a team, and with the work on them to a person of it. */
@Service
public class Entrusting {

    public static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Structure structure;
    private final ObjectProvider<WorkOnClients> work;

    Entrusting(Clients clients, Structure structure, ObjectProvider<WorkOnClients> work) {
        this.clients = clients;
        this.structure = structure;
        this.work = work;
    }

    /**
     * To whom a client goes, and why.
     *
     * @param person of the team, who gets the open deals; null leaves the deals with whoever has them
     * @param reason 1 to {@link #LONGEST_REASON} characters
     */
    public record Gift(TeamId team, @Nullable EmployeeId person, String reason) {
        public Gift {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("a gift has a reason of at most " + LONGEST_REASON + " characters");
            }
        }
    }

    /** Whether this person may: who leads the department, or the team that keeps the client. */
    public boolean may(Client client, Viewer viewer) {
        TeamId keeper = client.team();
        return viewer.leads()
                && (viewer.seesEverything()
                        || (keeper != null
                                && structure
                                        .leadOf(keeper)
                                        .filter(viewer.id()::equals)
                                        .isPresent()));
    }

    /** The teams to which the client can be given; none for whoever may not. */
    public List<Team> teamsFor(Client client, Viewer viewer) {
        return may(client, viewer) ? structure.teams() : List.of();
    }

    @Transactional
    public EntrustResult entrust(Client client, Gift gift, Viewer by) {
        if (!may(client, by)) {
            return new EntrustResult.NotAllowed();
        }
        Optional<Team> team = structure.find(gift.team());
        if (team.isEmpty()) {
            return new EntrustResult.NoSuchTeam();
        }
        EmployeeId person = gift.person();
        Optional<Seat> seat = person == null ? Optional.empty() : team.get().seatOf(person);
        if (person != null && seat.isEmpty()) {
            return new EntrustResult.NotOfTeam();
        }
        clients.entrust(client.id(), gift.team(), told(team.get(), seat, gift.reason()), by);
        seat.ifPresent(of -> work.forEach(some -> some.give(client.id(), of.employee(), by)));
        return new EntrustResult.Done();
    }

    private static Map<String, Object> told(Team team, Optional<Seat> seat, String reason) {
        String to = seat.map(of -> team.name() + ", " + of.name()).orElse(team.name());
        Map<String, Object> told =
                new HashMap<>(Map.of("team", team.id().toString(), "name", to + " · " + reason, "reason", reason));
        seat.ifPresent(of -> told.put("employee", of.employee().toString()));
        return told;
    }
}
