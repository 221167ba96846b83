package dev.struktura.contracts.web;

import dev.struktura.base.FileName;
import dev.struktura.contracts.ContractTemplateForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a form or a program sends it. */
public final class UploadedFile {

    private UploadedFile() {}

    /** Null where nothing was chosen: browsers send an empty part then. */
    public static ContractTemplateForm.@Nullable Upload of(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? null
                : new ContractTemplateForm.Upload(
                        FileName.of(name(file)).orElse("contract").toString(), content(file));
    }

    public static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    public static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read back", e);
        }
    }
}
