package dev.struktura.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as text, for rules that the compiler does not know. */
final class Sources {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^[ \\t]*//[^\\n]*$", Pattern.DOTALL);

    /** One file. */
    record Source(Path path, String text) {

        /** What stands in quotes, in order; comments do not count. */
        List<String> literals() {
            return LITERAL.matcher(COMMENT.matcher(text).replaceAll(""))
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .toList();
        }
    }

    private Sources() {}

    static List<Source> java(String folder) {
        return in(folder, ".java");
    }

    /** The files below a folder whose name ends so, in the order of their paths; none when there is no such folder. */
    static List<Source> in(String folder, String ending) {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
