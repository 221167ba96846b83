package dev.struktura.base.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read, where the file system knows owners. */
final class OwnerOnly {

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
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    private static boolean knowsOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
