package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Extract;
import dev.struktura.base.table.SafeCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes rows and the decoys among them as the file that leaves. */
@Component
class FileWriter {

    private final RandomGenerator random = new SecureRandom();

    WrittenFile write(Extract extract, List<Decoy> decoys) {
        List<List<String>> real = extract.rows();
        Stream<List<String>> disguised =
                decoys.stream().map(decoy -> extract.disguise().row(decoy, real.get(random.nextInt(real.size()))));
        List<List<String>> rows =
                Stream.concat(real.stream(), disguised).sorted(extract.order()).toList();
        List<List<String>> all = new ArrayList<>();
        all.add(extract.columns());
        all.addAll(rows);
        return new WrittenFile(csv(all), rows.size());
    }

    private static byte[] csv(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(bytes, ';')) {
            rows.forEach(csv::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
