package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Cursor;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientList;
import dev.struktura.clients.ClientQuery;
import dev.struktura.clients.ClientQuery.Place;
import dev.struktura.clients.ClientQuery.Sort;
import dev.struktura.clients.Clients;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Clients: the list, one by one, new ones and changes. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientsApi {

    private final Clients clients;
    private final ClientList list;
    private final Amendments amendments;
    private final Structure structure;

    ClientsApi(Clients clients, ClientList list, Amendments amendments, Structure structure) {
        this.clients = clients;
        this.list = list;
        this.amendments = amendments;
        this.structure = structure;
    }

    /** {@code q} is part of a name, or a whole phone number, e-mail address or tax id. */
    @GetMapping
    Listing<ClientJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "name") String sort,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer) {
        Sort order = Sort.of(sort).orElseThrow(() -> Problem.invalid("sort", Reason.of("clients.invalid.sort")));
        Place after = paging.after(text -> placeIn(text, order));
        ClientList.Page page = list.page(new ClientQuery(q, team, order), viewer, after, paging.limit());
        Place next = page.next();
        return new Listing<>(
                page.items().stream().map(this::json).toList(),
                next == null ? null : Cursor.seal(next.id() + " " + next.key()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientJson> add(@RequestBody ClientInput input, @AuthenticationPrincipal Viewer viewer) {
        Access.act(viewer);
        Client added = clients.add(input.checked(), viewer);
        return ResponseEntity.created(URI.create("/api/v1/clients/" + added.id()))
                .eTag(Version.tag(added.version()))
                .body(json(added));
    }

    @GetMapping("/{id}")
    ResponseEntity<ClientJson> show(@PathVariable ClientId id, @AuthenticationPrincipal Viewer viewer) {
        return answer(clients.find(id, viewer).orElseThrow(Problem::notFound));
    }

    /** A merge patch of name, tax id, country and note: what is not named stays, null takes away. */
    @PatchMapping("/{id}")
    ResponseEntity<ClientJson> amend(
            @PathVariable ClientId id,
            @RequestBody JsonNode patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        Client before = clients.find(id, viewer).orElseThrow(Problem::notFound);
        Access.act(viewer);
        Version.require(ifMatch, before.version());
        return switch (amendments.amend(id, ClientPatch.of(patch).on(before), before.version(), viewer)) {
            case AmendResult.Amended(Client client) -> answer(client);
            case AmendResult.Stale stale -> throw Version.stale();
            case AmendResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    @PostMapping("/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientJson> addContact(
            @PathVariable ClientId id,
            @RequestBody ContactInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        Client client = clients.find(id, viewer).orElseThrow(Problem::notFound);
        Access.act(viewer);
        Version.require(ifMatch, client.version());
        return switch (amendments.addContact(id, ClientPatch.contact(input, client), viewer)) {
            case AmendResult.Amended(Client changed) ->
                ResponseEntity.status(201).eTag(Version.tag(changed.version())).body(json(changed));
            case AmendResult.Stale stale -> throw Version.stale();
            case AmendResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    private static Place placeIn(String text, Sort order) {
        int space = text.indexOf(' ');
        return Place.in(order, text.substring(space + 1), UUID.fromString(text.substring(0, space)));
    }

    private ResponseEntity<ClientJson> answer(Client client) {
        return ResponseEntity.ok().eTag(Version.tag(client.version())).body(json(client));
    }

    private ClientJson json(Client client) {
        return ClientJson.of(client, structure);
    }
}
