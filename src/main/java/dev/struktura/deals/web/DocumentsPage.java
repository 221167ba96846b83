package dev.struktura.deals.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Document;
import dev.struktura.deals.DocumentId;
import dev.struktura.deals.Documents;
import dev.struktura.deals.Uploads;
import dev.struktura.staff.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents of deals: attached, kept by whoever sees the deal, removed. */
@Controller
class DocumentsPage {

    private final Documents documents;
    private final Uploads uploads;
    private final DocumentPanel panel;
    private final SeenDeals seen;

    DocumentsPage(Documents documents, Uploads uploads, DocumentPanel panel, SeenDeals seen) {
        this.documents = documents;
        this.uploads = uploads;
        this.panel = panel;
        this.seen = seen;
    }

    @PostMapping("/deals/{id}/documents")
    ModelAndView attach(
            @PathVariable DealId id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal deal = seen.toChange(id, viewer);
        try {
            Document document = uploads.attach(id, file, viewer);
            Toast toast = Toast.of(f.t("deals.document.attached", document.name()));
            return new ModelAndView(seen.anew(deal, toast, viewer, f));
        } catch (Problem problem) {
            return refused(deal, problem, viewer, f);
        }
    }

    private ModelAndView refused(Deal deal, Problem problem, Viewer viewer, Frame f) {
        if (!f.isHtmx()) {
            throw problem;
        }
        ModelAndView again = new ModelAndView(
                "deals/documents", "view", panel.view(deal, viewer).refusing(problem.detail()));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> keep(@PathVariable DocumentId id, @AuthenticationPrincipal Viewer viewer) {
        Document document = documents.find(id, viewer).orElseThrow(Problem::notFound);
        byte[] content = documents.handOut(document, viewer).orElseThrow(Problem::notFound);
        return FileAnswer.of(document.name(), content);
    }

    @PostMapping("/documents/{id}/removal")
    String remove(
            @PathVariable DocumentId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Document document = documents.find(id, viewer).orElseThrow(Problem::notFound);
        Deal deal = seen.toChange(document.deal(), viewer);
        documents.remove(document, viewer);
        return seen.anew(deal, Toast.of(f.t("deals.document.removed", document.name())), viewer, f);
    }
}
