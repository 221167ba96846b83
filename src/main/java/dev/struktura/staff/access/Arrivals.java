package dev.struktura.staff.access;

import dev.struktura.staff.AccountNews;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Recognises what people sign in from and tells them when it is new. A browser is known by a random word that it keeps in a
 * cookie for a year, a program by its address. The very first arrival of a person is no news: there is nothing to compare it with.
 */
@Component
public class Arrivals {

    private static final String COOKIE = "device";
    private static final int WORD_LENGTH = 43;
    private static final Duration YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Herald herald;

    Arrivals(JdbcClient jdbc, Herald herald) {
        this.jdbc = jdbc;
        this.herald = herald;
    }

    @Transactional
    public void byBrowser(Employee person, HttpServletRequest request, HttpServletResponse response) {
        String word = word(request).orElseGet(RandomWord::fresh);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(word, request.isSecure()));
        boolean first = isFirst(person.id());
        boolean unseen = remember(person.id(), RandomWord.hash(word));
        remember(person.id(), ofAddress(request.getRemoteAddr()));
        if (unseen && !first) {
            herald.tell(
                    new AccountNews.NewDevice(person.id(), Device.of(request).name(), request.getRemoteAddr()));
        }
    }

    /** Programs keep no cookies: one at an address that the person's browser or program had before is known. */
    @Transactional
    public void byProgram(Employee person, HttpServletRequest request) {
        boolean first = isFirst(person.id());
        boolean unseen = remember(person.id(), ofAddress(request.getRemoteAddr()));
        if (unseen && !first) {
            herald.tell(new AccountNews.NewProgram(person.id(), request.getRemoteAddr()));
        }
    }

    private boolean isFirst(EmployeeId person) {
        return jdbc.sql("select not exists (select from staff.device where employee_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** False when it was remembered already. */
    private boolean remember(EmployeeId person, byte[] mark) {
        return jdbc.sql("insert into staff.device (employee_id, mark) values (?, ?) on conflict do nothing")
                        .params(person.value(), mark)
                        .update()
                == 1;
    }

    private static byte[] ofAddress(String address) {
        return RandomWord.hash("address " + address);
    }

    private static Optional<String> word(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(word -> word.length() == WORD_LENGTH);
    }

    private static String cookie(String word, boolean secure) {
        return ResponseCookie.from(COOKIE, word)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(YEAR)
                .build()
                .toString();
    }
}
