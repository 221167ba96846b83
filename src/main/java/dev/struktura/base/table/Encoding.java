package dev.struktura.base.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which encoding a text file is in. A byte order mark decides; then the halves of letters in UTF-16; then whether all of it is UTF-8; and only
 * then is it guessed, by which of the candidates makes the most plausible words.
 */
final class Encoding {

    private static final int SAMPLE = 64 * 1024;
    private static final List<Charset> LEGACY = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"),
            Charset.forName("KOI8-U"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"));

    private Encoding() {}

    static Charset of(Path file) throws IOException {
        byte[] head = head(file);
        Optional<Charset> told = byMark(head).or(() -> byHalves(head));
        if (told.isPresent()) {
            return told.get();
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : guess(highBytes(file));
    }

    /** How many bytes the mark at the start takes. */
    static int markLength(Path file, Charset charset) throws IOException {
        return byMark(head(file)).isEmpty() ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    private static Optional<Charset> byMark(byte[] head) {
        return Optional.ofNullable(UniversalDetector.detectCharsetFromBOM(head))
                .filter(name -> name.startsWith("UTF-8") || name.startsWith("UTF-16"))
                .map(Charset::forName);
    }

    /** Latin letters have a zero half in UTF-16, Cyrillic ones a four, always on the same side; other text holds neither. */
    private static Optional<Charset> byHalves(byte[] head) {
        long even = halves(head, 0);
        long odd = halves(head, 1);
        long few = Math.max(1, head.length / 40);
        if (odd > few && even * 20 <= odd) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > few && odd * 20 <= even ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static long halves(byte[] head, int from) {
        return IntStream.iterate(from, i -> i < head.length, i -> i + 2)
                .filter(i -> head[i] == 0 || head[i] == 4)
                .count();
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader strict = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            while (strict.read(buffer) >= 0) {
                // reading is the test: the decoder refuses what is not UTF-8
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset guess(byte[] sample) {
        String told = detected(sample);
        Charset best = LEGACY.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : LEGACY) {
            double score = Plausibility.of(new String(sample, candidate));
            double trusted = candidate.name().equalsIgnoreCase(told) ? score + Math.abs(score) * 0.05 : score;
            if (trusted > bestScore) {
                best = candidate;
                bestScore = trusted;
            }
        }
        return best;
    }

    private static String detected(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).orElse("");
    }

    /** The pieces of the file that are not plain ASCII, up to the size of a sample. */
    private static byte[] highBytes(Path file) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = in.readNBytes(1024);
            while (piece.length > 0 && sample.size() < SAMPLE) {
                if (hasHighByte(piece)) {
                    sample.writeBytes(piece);
                }
                piece = in.readNBytes(1024);
            }
        }
        return sample.toByteArray();
    }

    private static boolean hasHighByte(byte[] piece) {
        for (byte b : piece) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }
}
