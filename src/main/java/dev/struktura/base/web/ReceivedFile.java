package dev.struktura.base.web;

import dev.struktura.base.FileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** A copy of a file that somebody sent, gone when it is closed. */
public record ReceivedFile(Path path, String name) implements AutoCloseable {

    /** @param otherwise what it is called when its name says nothing */
    public static ReceivedFile of(MultipartFile file, String otherwise) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return new ReceivedFile(
                    copy(file), FileName.of(sent).orElse(otherwise).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("struktura", ".received");
        try {
            file.transferTo(copy);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
