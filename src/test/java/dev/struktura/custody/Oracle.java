package dev.struktura.custody;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may see what, worked out from plain rows by the words of the brief: each sees what is theirs and their teams', whoever
 * stands in for somebody the deals of those tasks, a lead the teams they lead, the head, the owner, the administrator and the analyst everything, the analyst no way to reach a client. Shares
 * nothing with the policies but the tables.
 */
final class Oracle {

    record Deal(
            UUID id,
            UUID client,
            String status,
            @Nullable UUID owner,
            @Nullable UUID team,
            @Nullable UUID offeredTeam,
            boolean blind) {}

    record Client(UUID id, @Nullable UUID team) {}

    record Task(
            UUID id,
            @Nullable UUID deal,
            @Nullable UUID assignee,
            @Nullable UUID team) {}

    record Notice(UUID id, UUID employee, @Nullable UUID team) {}

    record Handoff(
            UUID id,
            UUID fromTeam,
            @Nullable UUID fromPerson,
            UUID toTeam,
            @Nullable UUID toPerson) {}

    private record Covered(UUID deal, UUID substitute) {}

    private record CoverRow(UUID task, UUID owner, @Nullable UUID substitute) {}

    private record Person(UUID id, String role) {}

    private record Place(UUID team, UUID employee) {}

    private record Led(UUID team, UUID lead) {}

    private record Pair(UUID id, UUID of) {}

    private final JdbcClient sql;
    private final Map<UUID, String> roles;
    private final List<Place> seats;
    private final List<Led> led;
    private final List<Deal> deals;
    private final List<Client> clients;
    private final List<Covered> covered;

    Oracle(JdbcClient sql) {
        this.sql = sql;
        roles = all("select id, role from staff.employee", Person.class).stream()
                .collect(Collectors.toMap(Person::id, Person::role));
        seats = all("select team_id as team, employee_id as employee from structure.seat", Place.class);
        led = all("select id as team, lead_id as lead from structure.team where lead_id is not null", Led.class);
        deals = all("""
            select id, client_id as client, status, owner_id as owner, team_id as team, offered_team_id as offered_team,
                   blind
              from deals.deal
            """, Deal.class);
        covered = all("""
            select t.deal, c.substitute from desk.cover c join desk.task t on t.id = c.task
             where t.state = 'open' and t.assignee = c.substitute and t.deal is not null
            """, Covered.class);
        clients = all("select id, team_id as team from clients.client", Client.class);
    }

    Set<UUID> people() {
        return roles.keySet();
    }

    private boolean seesAll(UUID person) {
        return Set.of("OWNER", "ADMIN", "HEAD", "ANALYST").contains(roles.get(person));
    }

    private Set<UUID> teams(UUID person) {
        Set<UUID> teams = leads(person);
        seats.stream().filter(seat -> seat.employee().equals(person)).forEach(seat -> teams.add(seat.team()));
        return teams;
    }

    private Set<UUID> leads(UUID person) {
        return led.stream()
                .filter(one -> one.lead().equals(person))
                .map(Led::team)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Set<UUID> deals(UUID person) {
        return deals.stream().filter(deal -> sees(person, deal)).map(Deal::id).collect(Collectors.toSet());
    }

    private boolean sees(UUID person, Deal deal) {
        Set<UUID> teams = teams(person);
        return seesAll(person)
                || person.equals(deal.owner())
                || covered.contains(new Covered(deal.id(), person))
                || (deal.team() != null && teams.contains(deal.team()))
                || (deal.offeredTeam() != null && teams.contains(deal.offeredTeam()));
    }

    Set<UUID> clients(UUID person) {
        Set<UUID> working = deals.stream()
                .filter(deal -> Set.of("OPEN", "PARKED").contains(deal.status()) && !deal.blind() && sees(person, deal))
                .map(Deal::client)
                .collect(Collectors.toSet());
        return clients.stream()
                .filter(client -> seesAll(person)
                        || working.contains(client.id())
                        || (client.team() != null && teams(person).contains(client.team())))
                .map(Client::id)
                .collect(Collectors.toSet());
    }

    /** What hangs on clients, and is seen by whoever sees the client. */
    Set<UUID> ofClients(String idsAndClients, UUID person) {
        return below(idsAndClients, clients(person));
    }

    Set<UUID> contacts(UUID person) {
        return "ANALYST".equals(roles.get(person))
                ? Set.of()
                : below("select id, client_id as of from clients.contact", clients(person));
    }

    Set<UUID> contactPoints(UUID person) {
        return below("select id, contact_id as of from clients.contact_point", contacts(person));
    }

    Set<UUID> tasks(UUID person) {
        return all("select id, deal, assignee, team from desk.task", Task.class).stream()
                .filter(task -> seesAll(person)
                        || person.equals(task.assignee())
                        || (task.team() != null && teams(person).contains(task.team()))
                        || (task.deal() != null && deals(person).contains(task.deal())))
                .map(Task::id)
                .collect(Collectors.toSet());
    }

    /** What the person is to do or somebody of their teams, as it stands in their lists. */
    Set<UUID> tasksAtHand(UUID person) {
        return all("select id, deal, assignee, team from desk.task", Task.class).stream()
                .filter(task -> seesAll(person)
                        || person.equals(task.assignee())
                        || (task.team() != null && teams(person).contains(task.team())))
                .map(Task::id)
                .collect(Collectors.toSet());
    }

    Set<UUID> covers(UUID person) {
        return all("select task, owner, substitute from desk.cover", CoverRow.class).stream()
                .filter(cover -> seesAll(person) || person.equals(cover.owner()) || person.equals(cover.substitute()))
                .map(CoverRow::task)
                .collect(Collectors.toSet());
    }

    Set<UUID> notifications(UUID person) {
        return all("select id, employee, team from desk.notification", Notice.class).stream()
                .filter(notice -> seesAll(person)
                        || notice.employee().equals(person)
                        || (notice.team() != null && leads(person).contains(notice.team())))
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    Set<UUID> handoffs(UUID person) {
        return all("select id, from_team, from_person, to_team, to_person from handoffs.handoff", Handoff.class)
                .stream()
                .filter(handoff -> seesAll(person)
                        || teams(person).contains(handoff.fromTeam())
                        || teams(person).contains(handoff.toTeam())
                        || person.equals(handoff.fromPerson())
                        || person.equals(handoff.toPerson()))
                .map(Handoff::id)
                .collect(Collectors.toSet());
    }

    /** Rows of a table that hang on deals. */
    Set<UUID> ofDeals(String idsAndDeals, UUID person) {
        return below(idsAndDeals, deals(person));
    }

    /** Rows of a table that hang on deals which the person leads to their end. */
    Set<UUID> ofOwnDeals(String idsAndDeals, UUID person) {
        return below(
                idsAndDeals,
                deals.stream()
                        .filter(deal -> seesAll(person) || person.equals(deal.owner()))
                        .map(Deal::id)
                        .collect(Collectors.toSet()));
    }

    /** Rows of a table that belong to one person each. */
    Set<UUID> owned(String idsAndPeople, UUID person) {
        return below(idsAndPeople, Set.of(person));
    }

    /** What they asked for; owners, administrators and heads see what everybody did. */
    Set<UUID> exports(UUID person) {
        boolean all = Set.of("OWNER", "ADMIN", "HEAD").contains(roles.get(person));
        return below("select id, asked_by as of from custody.export", all ? roles.keySet() : Set.of(person));
    }

    /** What the journal says about deals and clients, and to whom. */
    Set<UUID> journalSubjects(UUID person) {
        Set<UUID> told = new HashSet<>(deals(person));
        told.addAll(clients(person));
        Set<UUID> subjects = Set.copyOf(all(
                        "select distinct subject_id as id from journal.entry where subject_type in ('deal', 'client')",
                        Id.class)
                .stream()
                .map(Id::id)
                .toList());
        told.retainAll(subjects);
        return told;
    }

    private record Id(UUID id) {}

    private Set<UUID> below(String idsAndParents, Set<UUID> parents) {
        return all(idsAndParents, Pair.class).stream()
                .filter(pair -> parents.contains(pair.of()))
                .map(Pair::id)
                .collect(Collectors.toSet());
    }

    private <T> List<T> all(String question, Class<T> type) {
        return sql.sql(question).query(type).list();
    }
}
