package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files as forms and programs send them, attached to deals; what cannot be attached is a problem. */
@Component
public class Uploads {

    private static final String FILE = "file.";
    private static final String FIELD = "field.";

    private final Documents documents;
    private final ProcessVersions versions;

    Uploads(Documents documents, ProcessVersions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    /** @param deal one that {@code by} may see and act on */
    public Document attach(DealId deal, MultipartFile file, Viewer by) {
        return switch (documents.attach(deal, name(file), content(file), by)) {
            case Documents.Attached.Done(Document document) -> document;
            case Documents.Attached.Empty() -> throw wrong(Reason.of("deals.document.empty"));
            case Documents.Attached.TooLarge(long megabytes) ->
                throw Problem.of(Problem.Kind.TOO_LARGE, Reason.of("deals.document.too-large", megabytes));
            case Documents.Attached.TooMany(int most) -> throw wrong(Reason.of("deals.document.too-many", most));
        };
    }

    private static Problem wrong(Reason why) {
        return Problem.of(Problem.Kind.INVALID, why, Map.of("errors", List.of(new Violation("file", why))));
    }

    /**
     * What a form says when the files that came with it are attached: {@code file.KEY} becomes the value of {@code field.KEY}. They
     * stay attached whatever becomes of the rest of the form.
     */
    public Map<String, String> attached(
            Deal deal, Map<String, String> form, Map<String, MultipartFile> files, Viewer by) {
        ProcessVersion process = versions.get(deal.process(), deal.processVersion());
        Map<String, String> answered = new HashMap<>(form);
        files.forEach((name, file) -> {
            String key = name.startsWith(FILE) ? name.substring(FILE.length()) : "";
            if (isChosen(file) && isFile(process, key)) {
                answered.put(FIELD + key, attach(deal.id(), file, by).id().toString());
            }
        });
        return answered;
    }

    /** Browsers send an empty part without a name where nothing was chosen. */
    private static boolean isChosen(MultipartFile file) {
        return !(file.isEmpty() && name(file).isEmpty());
    }

    private static boolean isFile(ProcessVersion process, String key) {
        return process.field(key)
                .filter(field -> field.type() instanceof FieldType.File)
                .isPresent();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read back", e);
        }
    }
}
