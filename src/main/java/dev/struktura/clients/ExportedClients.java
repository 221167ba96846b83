package dev.struktura.clients;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Reason;
import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Exportable;
import dev.struktura.base.table.Extract;
import dev.struktura.base.web.SignedIn;
import dev.struktura.base.web.Texts;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of clients as a file. */
@Component
class ExportedClients implements Exportable {

    private static final int PAGE = 500;
    private static final Set<String> WORDS = Set.of("q", "team");
    private static final List<String> FACTS = List.of(
            "clients.field.name",
            "clients.field.taxId",
            "clients.field.country",
            "clients.field.team",
            "clients.added");
    private static final List<String> CONTACTS =
            List.of("clients.export.people", "clients.export.phones", "clients.export.emails");

    private final ClientList list;
    private final ContactSheets sheets;
    private final Structure structure;
    private final Texts texts;

    ExportedClients(ClientList list, ContactSheets sheets, Structure structure, Texts texts) {
        this.list = list;
        this.sheets = sheets;
        this.structure = structure;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "clients";
    }

    @Override
    public Optional<Choice> choose(Map<String, String> filter, SignedIn who) {
        if (!(who instanceof Viewer viewer) || !WORDS.containsAll(filter.keySet())) {
            return Optional.empty();
        }
        String team = filter.get("team");
        Optional<Team> narrowed = structure.teams().stream()
                .filter(one -> one.id().toString().equals(team))
                .findFirst();
        return team != null && narrowed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chosen(filter.get("q"), narrowed.orElse(null), viewer));
    }

    private final class Chosen implements Choice {

        private final @Nullable String words;
        private final @Nullable Team team;
        private final Viewer viewer;

        Chosen(@Nullable String words, @Nullable Team team, Viewer viewer) {
            this.words = words;
            this.team = team;
            this.viewer = viewer;
        }

        @Override
        public List<Reason> inWords() {
            return Stream.of(
                            Optional.ofNullable(words).map(text -> Reason.of("clients.export.words", text)),
                            Optional.ofNullable(team).map(one -> Reason.of("clients.export.team", one.name())))
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public Extract extract(boolean contacts, int most) {
            Map<TeamId, String> teams = structure.teams().stream().collect(toMap(Team::id, Team::name));
            List<List<String>> rows = new ArrayList<>();
            ClientQuery query = new ClientQuery(words, team == null ? null : team.id(), ClientQuery.Sort.NAME);
            ClientQuery.Place after = null;
            do {
                ClientList.Page page = list.unnoticed(query, viewer, after, PAGE);
                Map<ClientId, ContactSheet> known = contacts
                        ? sheets.of(page.items().stream().map(Client::id).toList())
                        : Map.of();
                page.items().forEach(client -> rows.add(row(client, teams, contacts ? sheetOf(client, known) : null)));
                after = page.next();
            } while (after != null && rows.size() < most);
            return new Extract(
                    columns(contacts).map(key -> texts.t(viewer.locale(), key)).toList(),
                    rows,
                    byName(),
                    contacts ? ExportedClients::open : ExportedClients::bare);
        }
    }

    private static Stream<String> columns(boolean contacts) {
        return contacts ? Stream.concat(FACTS.stream(), CONTACTS.stream()) : FACTS.stream();
    }

    private static ContactSheet sheetOf(Client client, Map<ClientId, ContactSheet> known) {
        return known.getOrDefault(client.id(), ContactSheet.EMPTY);
    }

    private static List<String> row(Client client, Map<TeamId, String> teams, @Nullable ContactSheet sheet) {
        TeamId team = client.team();
        List<String> facts = List.of(
                client.name(),
                Objects.requireNonNullElse(client.taxId(), ""),
                client.country(),
                team == null ? "" : teams.getOrDefault(team, ""),
                client.createdAt().toString().substring(0, 10));
        return sheet == null
                ? facts
                : Stream.concat(facts.stream(), cells(sheet)).toList();
    }

    private static Stream<String> cells(ContactSheet sheet) {
        return Stream.of(sheet.people(), sheet.phones(), sheet.emails()).map(some -> String.join("; ", some));
    }

    private static List<String> bare(Decoy decoy, List<String> like) {
        return List.of(decoy.name(), "", like.get(2), like.get(3), like.get(4));
    }

    private static List<String> open(Decoy decoy, List<String> like) {
        return Stream.concat(
                        bare(decoy, like).stream(),
                        Stream.of(
                                decoy.person(),
                                Objects.requireNonNullElse(decoy.phone(), ""),
                                Objects.requireNonNullElse(decoy.email(), "")))
                .toList();
    }

    private static Comparator<List<String>> byName() {
        Collator alphabet = Collator.getInstance(Locale.of("uk"));
        return Comparator.comparing(row -> NameKey.of(row.getFirst()), alphabet);
    }
}
