package dev.struktura.clients;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team keeps a client: prospects are kept by whoever generates leads, and a client goes on with its deals from level to level. */
@Service
public class Keepers {

    private final KeeperRows rows;
    private final Structure structure;
    private final Journal journal;
    private final Clock clock;

    Keepers(KeeperRows rows, Structure structure, Journal journal, Clock clock) {
        this.rows = rows;
        this.structure = structure;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The teams that have got deals of these clients. A client goes to a later level and never back: a regular client that asks again
     * stays with those who keep it. Between pods it goes wherever its last deal went.
     */
    @Transactional
    public void follow(Map<ClientId, TeamId> teams) {
        if (!teams.isEmpty()) {
            Instant now = clock.instant();
            journal.append(rows.pass(teams, successions(), now).stream()
                    .map(passed -> entry(passed, now))
                    .toList());
        }
    }

    /**
     * Which of these clients {@link #follow} would give to another team.
     *
     * @param keepers who keeps them before; a client of everybody is left out
     */
    public Map<ClientId, TeamId> following(Map<ClientId, TeamId> keepers, Map<ClientId, TeamId> teams) {
        List<KeeperRows.Succession> successions = successions();
        Map<ClientId, TeamId> following = new LinkedHashMap<>();
        teams.forEach((client, team) -> {
            TeamId before = keepers.get(client);
            if (before == null || successions.contains(new KeeperRows.Succession(before, team))) {
                following.put(client, team);
            }
        });
        return following;
    }

    /** Who keeps a client that has no deal yet: the team of whoever wrote it down, else the only team that generates leads. */
    Optional<TeamId> ofNew(@Nullable Viewer by) {
        Optional<TeamId> own = by == null
                ? Optional.empty()
                : structure.teams().stream()
                        .filter(team -> team.seatOf(by.id()).isPresent())
                        .map(Team::id)
                        .findFirst();
        List<TeamId> prospecting = structure.teams().stream()
                .filter(Team::generatesLeads)
                .map(Team::id)
                .toList();
        return own.or(() -> prospecting.size() == 1 ? Optional.of(prospecting.getFirst()) : Optional.empty());
    }

    private List<KeeperRows.Succession> successions() {
        return structure.teams().stream()
                .flatMap(from -> structure.teams().stream()
                        .filter(to -> succeeds(to, from))
                        .map(to -> new KeeperRows.Succession(from.id(), to.id())))
                .toList();
    }

    private static boolean succeeds(Team to, Team from) {
        Integer before = from.level();
        Integer after = to.level();
        return !to.id().equals(from.id()) && (before == null || after == null || before < after);
    }

    private static JournalEntry entry(KeeperRows.Passed passed, Instant at) {
        return new JournalEntry(
                at,
                new JournalEntry.Subject("client", passed.client().value()),
                "client-entrusted",
                null,
                null,
                null,
                Map.of("team", passed.to().toString()));
    }
}
