package dev.struktura.billing.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file of a bank: UTF-8 when all of it is, else what Windows or DOS wrote in Cyrillic. */
final class BankText {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset DOS = Charset.forName("IBM866");

    /** How a file says in DOS that it is of DOS. */
    private static final String OF_DOS = "Кодировка=DOS";

    private BankText() {}

    static List<String> lines(byte[] content) {
        String text = decoded(content);
        return (text.startsWith("\ufeff") ? text.substring(1) : text)
                .stripTrailing()
                .lines()
                .toList();
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            String dos = new String(content, DOS);
            return dos.contains(OF_DOS) ? dos : new String(content, WINDOWS);
        }
    }
}
