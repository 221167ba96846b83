package dev.struktura.clients.web;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.ListOffer;
import dev.struktura.base.web.SearchHit;
import dev.struktura.base.web.SearchSource;
import dev.struktura.base.web.SignedIn;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientList;
import dev.struktura.clients.ClientQuery;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of clients, and clients in the global search. */
@Controller
class ClientListPage implements SearchSource {

    private static final int PAGE = 50;

    private final ClientList list;
    private final Structure structure;
    private final List<ListOffer> offers;

    ClientListPage(ClientList list, Structure structure, List<ListOffer> offers) {
        this.list = list;
        this.structure = structure;
        this.offers = offers;
    }

    @GetMapping("/clients")
    String list(
            @ModelAttribute ListFilter filter,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(filter.query(), viewer, filter.after(), PAGE));
        model.addAttribute("teams", teamsSeenBy(viewer));
        model.addAttribute("teamNames", structure.teams().stream().collect(toMap(Team::id, Team::name)));
        model.addAttribute("mayAct", viewer.mayAct());
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(offer -> offer.on("clients", filter.asQuery(), viewer).stream())
                        .toList());
        if (!f.isHtmx()) {
            return "clients/list";
        }
        return filter.after() == null ? "clients/rows" : "clients/more";
    }

    @Override
    public List<SearchHit> search(String words, SignedIn who, int limit) {
        if (!(who instanceof Viewer viewer)) {
            return List.of();
        }
        ClientQuery query = new ClientQuery(words, null, ClientQuery.Sort.NAME);
        Map<TeamId, String> teams = structure.teams().stream().collect(toMap(Team::id, Team::name));
        return list.page(query, viewer, null, limit).items().stream()
                .map(client -> hit(client, teams))
                .toList();
    }

    private List<Team> teamsSeenBy(Viewer viewer) {
        Set<TeamId> seen = structure.teamsSeenBy(viewer);
        return structure.teams().stream()
                .filter(team -> seen.contains(team.id()))
                .toList();
    }

    private static SearchHit hit(Client client, Map<TeamId, String> teams) {
        TeamId team = client.team();
        String detail = team == null ? Objects.requireNonNullElse(client.taxId(), "") : teams.getOrDefault(team, "");
        return new SearchHit("clients.search", client.name(), detail, "/clients/" + client.id(), "building");
    }
}
