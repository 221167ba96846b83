package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One format for all sources. {@code mvn test -Dtest=SourceFormatTest -Dformat=apply} puts them into it. */
class SourceFormatTest {

    @Test
    void everyJavaSourceHasTheCommonFormat() throws Exception {
        String mode = "apply".equals(System.getProperty("format")) ? "--replace" : "--dry-run";
        assertThat(run(mode)).as("sources to format with -Dformat=apply").isEmpty();
    }

    private static List<String> run(String mode) throws Exception {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        String[] arguments = Stream.concat(
                        Stream.of("--palantir", mode),
                        Sources.java("src").stream().map(source -> source.path().toString()))
                .toArray(String[]::new);
        new Main(printer, printer, InputStream.nullInputStream()).format(arguments);
        printer.flush();
        return output.toString().lines().toList();
    }
}
