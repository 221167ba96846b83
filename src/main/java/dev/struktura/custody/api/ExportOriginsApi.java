package dev.struktura.custody.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.custody.Canaries;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.Fetches;
import dev.struktura.custody.Origins;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose file is this? */
@RestController
class ExportOriginsApi {

    private static final int LONGEST = 100_000;

    private final Origins origins;
    private final Fetches fetches;
    private final Canaries canaries;

    ExportOriginsApi(Origins origins, Fetches fetches, Canaries canaries) {
        this.origins = origins;
        this.fetches = fetches;
        this.canaries = canaries;
    }

    /** @param text rows of a file, a name, a phone, an address, or the SHA-256 of a file */
    record TraceInput(@Nullable String text) {}

    /** @param canaries those in the text that this person may know of */
    record OriginsJson(List<OriginJson> items, List<CanaryJson> canaries) {}

    /** @param person in whose base alone it stands */
    record CanaryJson(String name, String person) {}

    /**
     * @param whole whether it is the very file that was handed out
     * @param clients the invented clients by which it was recognised
     */
    record OriginJson(ExportJson export, boolean whole, List<String> clients) {}

    @PostMapping("/api/v1/export-origins")
    OriginsJson find(@RequestBody TraceInput input, @AuthenticationPrincipal Viewer viewer) {
        if (!ExportRights.oversees(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.oversees"));
        }
        String text = input.text();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid("text", Reason.of("custody.invalid.trace", LONGEST));
        }
        return new OriginsJson(
                origins.ofText(text).stream().map(this::json).toList(),
                canaries.in(text, viewer).stream()
                        .map(one -> new CanaryJson(one.decoy().name(), one.personName()))
                        .toList());
    }

    private OriginJson json(Origins.Origin one) {
        return new OriginJson(
                ExportJson.of(one.export(), fetches.of(one.export().id())), one.whole(), one.clients());
    }
}
