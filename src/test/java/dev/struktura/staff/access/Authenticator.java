package dev.struktura.staff.access;

import dev.struktura.testing.Visitor;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a person's telephone, and the sheet with their recovery codes. */
public final class Authenticator {

    private static final Pattern KEY = Pattern.compile("<code id=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([a-z2-7-]{19})</code>");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final JdbcClient jdbc;
    private final byte[] key;
    private final List<String> recoveryCodes;

    private Authenticator(JdbcClient jdbc, byte[] key, List<String> recoveryCodes) {
        this.jdbc = jdbc;
        this.key = key;
        this.recoveryCodes = recoveryCodes;
    }

    /** Turns the second factor on as the person would. */
    public static Authenticator enrol(Visitor person, JdbcClient jdbc) {
        person.submit("/settings/second-factor/enrolments", Map.of());
        byte[] key = keyOn(person.get("/settings/second-factor").body());
        String sheet = person.submit("/settings/second-factor/confirmation", Map.of("code", code(key, jdbc)))
                .body();
        return new Authenticator(jdbc, key, codesOn(sheet));
    }

    /** The key that a page tells to whoever has no camera. */
    public static byte[] keyOn(String page) {
        MatchResult match = KEY.matcher(page).results().findFirst().orElseThrow();
        String digits = match.group(1).replace(" ", "");
        BigInteger number = digits.chars()
                .mapToObj(letter -> BigInteger.valueOf(DIGITS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        byte[] bytes = number.toByteArray();
        byte[] key = new byte[20];
        int length = Math.min(bytes.length, key.length);
        System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
        return key;
    }

    public static List<String> codesOn(String page) {
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What the application shows now. */
    public static String code(byte[] key, JdbcClient jdbc) {
        long step = jdbc.sql("select floor(extract(epoch from clock_timestamp()) / 30)::bigint")
                .query(Long.class)
                .single();
        return Totp.code(key, step);
    }

    /** What it shows now, as if half a minute had passed since the last one was used. */
    public String code() {
        jdbc.sql("update staff.totp set last_step = 0").update();
        return code(key, jdbc);
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }
}
