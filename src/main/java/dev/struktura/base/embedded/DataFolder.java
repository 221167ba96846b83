package dev.struktura.base.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded server: held by one process at a time, checked before the server touches it. */
final class DataFolder {

    static final String MAJOR = "18";
    static final long NEEDED_MB = 200;

    private final PostgresProperties settings;
    private final FileChannel channel;

    private DataFolder(PostgresProperties settings, FileChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** @throws Refusal when another process holds the folder, or it cannot be made */
    static DataFolder claim(PostgresProperties settings) {
        try {
            Files.createDirectories(settings.folder());
            Path lock = settings.folder().resolve("struktura.lock");
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder folder = new DataFolder(settings, channel);
            folder.lock();
            return folder;
        } catch (IOException e) {
            throw Refusal.because("folder-not-writable", settings.folder(), e);
        }
    }

    private void lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held within this very process: the same answer as for another one
        }
        channel.close();
        throw Refusal.because("folder-in-use", settings.folder());
    }

    /** @throws Refusal when the server must not touch what lies there */
    void check() throws IOException {
        long free = Files.getFileStore(settings.folder()).getUsableSpace() >> 20;
        if (free < NEEDED_MB) {
            throw Refusal.because("disk-full", settings.folder(), free, NEEDED_MB);
        }
        if (Files.exists(unfinished())) {
            FileSystemUtils.deleteRecursively(settings.data());
        }
        Path version = settings.data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String major = Files.readString(version).strip();
            if (!major.equals(MAJOR)) {
                throw Refusal.because("other-version", settings.data(), major, MAJOR);
            }
        } else if (holdsFiles(settings.data())) {
            throw Refusal.because("not-ours", settings.data());
        }
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Marks a new folder as unfinished, so that a kill in the midst of its making leaves nothing half-made behind. */
    void begin() throws IOException {
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            Files.writeString(unfinished(), "");
            Files.deleteIfExists(passwordFile());
        }
    }

    void finish() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return settings.folder().resolve("postgres.unfinished");
    }

    Path passwordFile() {
        return settings.folder().resolve("postgres.password");
    }

    /** The password of the database's only role, made with the folder; loopback is shared with every user of the machine. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            OwnerOnly.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    /** Lets another process have the folder. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
