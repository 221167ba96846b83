package dev.struktura.billing.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.billing.BankStatements;
import dev.struktura.billing.BroughtStatement;
import dev.struktura.billing.web.MoneyDesk;
import dev.struktura.billing.web.StatementDesk;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements of banks. */
@RestController
@RequestMapping("/api/v1/bank-statements")
class BankStatementsApi {

    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final StatementDesk desk;
    private final BankStatements statements;
    private final JsonMapper json;

    BankStatementsApi(StatementDesk desk, BankStatements statements, JsonMapper json) {
        this.desk = desk;
        this.statements = statements;
        this.json = json;
    }

    /** What came of a file, as programs see it. */
    record StatementView(UUID id, String format, int lines, int matched, int unmatched, int duplicates, int outgoing) {

        static StatementView of(BankStatements.Receipt receipt) {
            return new StatementView(
                    receipt.id(),
                    receipt.format().word(),
                    receipt.lines(),
                    receipt.matched(),
                    receipt.unmatched(),
                    receipt.duplicates(),
                    receipt.outgoing());
        }
    }

    /** A statement that was brought, as programs see it. */
    record BroughtView(
            UUID id,
            String name,
            String format,
            int lines,
            int matched,
            int unmatched,
            int duplicates,
            int outgoing,
            Instant broughtAt) {

        static BroughtView of(BroughtStatement one) {
            return new BroughtView(
                    one.id(),
                    one.name(),
                    one.format(),
                    one.lines(),
                    one.matched(),
                    one.unmatched(),
                    one.duplicates(),
                    one.outgoing(),
                    one.broughtAt());
        }
    }

    /** Newest first. */
    @GetMapping
    Listing<BroughtView> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return Listing.of(
                statements.list(paging.after(UUID::fromString), paging.limitPlusOne()),
                paging,
                one -> one.id().toString(),
                BroughtView::of);
    }

    /** Takes a file in as a whole or not at all; lines that are known already change nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StatementView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            @ModelAttribute StatementDesk.Wish wish,
            @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return StatementView.of(desk.bring(file, wish, columns(mapping), viewer));
    }

    private Map<String, String> columns(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(mapping, COLUMNS);
        } catch (JacksonException e) {
            throw Problem.invalid("mapping", Reason.of("billing.bank.mapping", mapping));
        }
    }
}
