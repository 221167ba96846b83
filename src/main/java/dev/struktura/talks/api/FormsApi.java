package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.form.FormId;
import dev.struktura.talks.form.Forms;
import dev.struktura.talks.form.LeadForm;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms by which strangers become clients; for those who run the department. */
@RestController
@RequestMapping("/api/v1/lead-forms")
class FormsApi {

    private final Forms forms;

    FormsApi(Forms forms) {
        this.forms = forms;
    }

    /** A new form; {@code origins} are the sites that may post, such as {@code https://techflow.example}. */
    record FormRequest(@Nullable String name, @Nullable List<@Nullable String> origins) {}

    /** A form; {@code path} is where to post what was filled in, under the address of this installation. */
    record FormJson(FormId id, String name, List<String> origins, String path, Instant createdAt) {

        static FormJson of(LeadForm form) {
            return new FormJson(form.id(), form.name(), form.origins(), form.path(), form.createdAt());
        }
    }

    @GetMapping
    Listing<FormJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireRuns(viewer);
        return Listing.within(forms.all(), paging, form -> form.id().toString(), FormJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FormJson add(@RequestBody FormRequest request, @AuthenticationPrincipal Viewer viewer) {
        requireRuns(viewer);
        String name = Objects.requireNonNullElse(request.name(), "");
        List<String> origins = origins(request.origins());
        List<Violation> wrong = forms.wrong(name, origins);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return FormJson.of(forms.add(name, origins, viewer));
    }

    /** Its address leads nowhere from now on. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable FormId id, @AuthenticationPrincipal Viewer viewer) {
        requireRuns(viewer);
        if (!forms.remove(id, viewer)) {
            throw Problem.notFound();
        }
    }

    private static List<String> origins(@Nullable List<@Nullable String> origins) {
        return origins == null
                ? List.of()
                : origins.stream()
                        .map(origin -> Objects.requireNonNullElse(origin, ""))
                        .toList();
    }

    private static void requireRuns(Viewer viewer) {
        if (!viewer.runsDepartment()) {
            throw Problem.forbidden(Reason.of("talks.form.not-yours"));
        }
    }
}
