package dev.struktura.clients.api;

import dev.struktura.clients.CardFile;
import dev.struktura.clients.ContactCards;
import dev.struktura.clients.ContactId;
import dev.struktura.staff.Viewer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One contact as a card for an address book. */
@RestController
@RequestMapping("/api/v1/contacts/{id}")
class ContactCardsApi {

    private final ContactCards cards;
    private final RevealAnswers answers;

    ContactCardsApi(ContactCards cards, RevealAnswers answers) {
        this.cards = cards;
        this.answers = answers;
    }

    /** Why the card is needed. */
    record CardRequest(@Nullable String reason) {}

    /** A vCard; each number and address on it counts as shown. */
    @PostMapping("/card")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/vcard"))
    ResponseEntity<byte[]> make(
            @PathVariable ContactId id,
            @RequestBody CardRequest request,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response) {
        return switch (cards.make(id, RevealAnswers.reason(request.reason()), viewer)) {
            case ContactCards.Result.Made card -> CardFile.of(card);
            case ContactCards.Result.Refused(var why) -> throw answers.refusal(why, response);
        };
    }
}
