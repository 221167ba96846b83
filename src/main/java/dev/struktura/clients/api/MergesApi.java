package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Duplicate;
import dev.struktura.clients.Duplicates;
import dev.struktura.clients.MergeId;
import dev.struktura.clients.MergeResult;
import dev.struktura.clients.Merges;
import dev.struktura.clients.UndoResult;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Duplicates suggested, merged and parted again. */
@RestController
@RequestMapping("/api/v1")
class MergesApi {

    /** The client that becomes part of the one in the path. */
    record MergeRequest(@Nullable ClientId merged) {}

    record MergeJson(MergeId id, ClientJson client) {}

    record UndoJson(ClientJson kept, ClientJson restored) {}

    /** A client that may be the same, and what speaks for it. */
    record DuplicateJson(ClientJson client, List<String> grounds) {}

    private final Clients clients;
    private final Merges merges;
    private final Duplicates duplicates;
    private final Structure structure;
    private final Texts texts;

    MergesApi(Clients clients, Merges merges, Duplicates duplicates, Structure structure, Texts texts) {
        this.clients = clients;
        this.merges = merges;
        this.duplicates = duplicates;
        this.structure = structure;
        this.texts = texts;
    }

    @GetMapping("/clients/{id}/duplicates")
    Listing<DuplicateJson> duplicates(
            @PathVariable ClientId id, Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Client client = clients.find(id, viewer).orElseThrow(Problem::notFound);
        return Listing.within(
                duplicates.of(client, viewer),
                paging,
                duplicate -> duplicate.client().id().toString(),
                duplicate -> json(duplicate, viewer, locale));
    }

    private DuplicateJson json(Duplicate duplicate, Viewer viewer, Locale locale) {
        return new DuplicateJson(
                json(duplicate.client()),
                duplicate.grounds().stream()
                        .map(ground -> texts.why(ground, locale, viewer.zone()))
                        .toList());
    }

    @PostMapping("/clients/{id}/merges")
    @ResponseStatus(HttpStatus.CREATED)
    MergeJson merge(
            @PathVariable ClientId id, @RequestBody MergeRequest request, @AuthenticationPrincipal Viewer viewer) {
        Access.act(viewer);
        ClientId merged = request.merged();
        if (merged == null) {
            throw Problem.invalid("merged", Reason.of("clients.invalid.required"));
        }
        return switch (merges.merge(id, merged, viewer)) {
            case MergeResult.Merged(MergeId merge, Client kept) -> new MergeJson(merge, json(kept));
            case MergeResult.Refused(Reason why) -> throw Problem.invalid("merged", why);
            case MergeResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    @PostMapping("/client-merges/{id}/undo")
    UndoJson undo(@PathVariable MergeId id, @AuthenticationPrincipal Viewer viewer) {
        Access.act(viewer);
        return switch (merges.undo(id, viewer)) {
            case UndoResult.Undone(Client kept, Client restored) -> new UndoJson(json(kept), json(restored));
            case UndoResult.Refused(Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case UndoResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    private ClientJson json(Client client) {
        return ClientJson.of(client, structure);
    }
}
