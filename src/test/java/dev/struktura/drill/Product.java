package dev.struktura.drill;

import dev.struktura.base.embedded.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product as a jar, with a cache of its loaded classes: so a node that was killed is up again in half the time. */
final class Product {

    private static final Path FOLDER =
            Path.of("target", "drill", String.valueOf(ProcessHandle.current().pid()));
    private static final Path JAR = FOLDER.resolve("product.jar");
    private static final Path CACHE = FOLDER.resolve("product.aot");

    private static @Nullable Product packed;

    private final String classPath;

    private Product(String classPath) {
        this.classPath = classPath;
    }

    /** What is kept in the cache is what one start on this database loads, so the first caller waits for it. */
    static synchronized Product packed(EmbeddedServer database) throws IOException {
        if (packed == null) {
            Files.createDirectories(FOLDER);
            Product product = new Product(classPath());
            Node model = new Node(database, options -> product.command("-XX:AOTCacheOutput=" + CACHE, options));
            model.start();
            model.awaitReady();
            model.end();
            packed = product;
        }
        return packed;
    }

    List<String> command(List<String> options) {
        return command("-XX:AOTCache=" + CACHE, options);
    }

    private List<String> command(String cache, List<String> options) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                cache,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                classPath,
                "dev.struktura.Struktura");
        return Stream.concat(java.stream(), options.stream()).toList();
    }

    /** Only the product's classes: what tests bring would be found by its component scan. A cache knows no folders, so they become a jar. */
    private static String classPath() {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(given.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test"))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(entry) : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String folder) {
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file=" + JAR, "-C", folder, ".");
        return JAR.toString();
    }
}
