package dev.struktura.custody;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Whose file is this? Answers by the hash of a whole file, or by the invented clients in a part of one. */
@Service
public class Origins {

    private final ExportTable exports;
    private final DecoyTable decoys;

    Origins(ExportTable exports, DecoyTable decoys) {
        this.exports = exports;
        this.decoys = decoys;
    }

    /**
     * An export of which something turned up.
     *
     * @param whole whether the file is the very one that was handed out
     * @param clients the invented clients by which it was recognised; empty when the hash told
     */
    public record Origin(Export export, boolean whole, List<String> clients) {}

    /** The exports of which this text has a trace: a row, a name, a phone, an address, or the hash of a file. */
    public List<Origin> ofText(String text) {
        Optional<Export> byHash = exports.withHash(text.strip().toLowerCase(Locale.ROOT));
        return byHash.map(export -> List.of(new Origin(export, true, List.of())))
                .orElseGet(() -> byTraces(text));
    }

    public List<Origin> ofFile(byte[] file) {
        return exports.withHash(WrittenFile.hash(file))
                .map(export -> List.of(new Origin(export, true, List.of())))
                .orElseGet(() -> byTraces(new String(file, StandardCharsets.UTF_8)));
    }

    private List<Origin> byTraces(String text) {
        Map<ExportId, List<String>> found = new LinkedHashMap<>();
        decoys.find(Traces.in(text)).forEach(one -> found.merge(one.export(), List.of(one.name()), Origins::both));
        return found.entrySet().stream()
                .flatMap(one ->
                        exports.find(one.getKey()).stream().map(export -> new Origin(export, false, one.getValue())))
                .toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
