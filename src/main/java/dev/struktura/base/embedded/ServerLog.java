package dev.struktura.base.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the server said about its start, read back to tell the administrator why it failed. */
record ServerLog(Path file) {

    void clear() throws IOException {
        Files.writeString(file, "");
    }

    Refusal refusal(Path folder, Exception failure) {
        Optional<String> full = find(line -> line.contains("No space left on device"));
        if (full.isPresent()) {
            return Refusal.because("disk-full", folder, 0, DataFolder.NEEDED_MB);
        }
        Optional<String> denied = find(line -> line.contains("Permission denied") || line.contains("Read-only"));
        if (denied.isPresent()) {
            return Refusal.because("folder-not-writable", folder, denied.get());
        }
        String cause =
                find(line -> line.contains("FATAL:") || line.contains("error:")).orElseGet(failure::toString);
        return Refusal.because("failed", cause, file);
    }

    boolean portWasTaken() {
        return find(line -> line.contains("could not create any TCP/IP sockets"))
                .isPresent();
    }

    private Optional<String> find(Predicate<String> wanted) {
        return lines().stream().filter(wanted).findFirst();
    }

    private List<String> lines() {
        try {
            // a localised server may write in any charset; the markers above are ASCII
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
