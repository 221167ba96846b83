package dev.struktura.base.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Files and folders that only their owner can read, where the file system knows owners. */
public final class OwnerOnly {

    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnerOnly() {}

    /** The library makes what it unpacks writable for everybody; the folder around it keeps everybody out. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (knowsOwners()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void write(Path file, String content) throws IOException {
        if (knowsOwners()) {
            Files.createFile(file, FILE);
        }
        Files.writeString(file, content);
    }

    /** What the file says; an empty or missing one is written first, by one process however many ask. */
    public static String readOrWrite(Path file, Supplier<String> content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] owner = knowsOwners() ? new FileAttribute<?>[] {FILE} : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, owner)) {
            FileLock _ = channel.lock();
            if (channel.size() == 0) {
                channel.write(StandardCharsets.US_ASCII.encode(content.get()));
                channel.force(true);
            }
        }
        return Files.readString(file);
    }

    private static boolean knowsOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
