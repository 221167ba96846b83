package dev.struktura.staff.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * What somebody signs in from, as its browser introduces itself: good enough to recognise one's own, no proof of anything.
 *
 * @param browser proper name such as {@code Firefox}; empty when it is none we know
 * @param system proper name such as {@code Windows}; empty when it is none we know
 */
public record Device(String browser, String system) implements Serializable {

    /** Later browsers call themselves earlier ones as well, so the first that fits is right. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "YaBrowser/",
            "Yandex",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    static final Device UNKNOWN = new Device("", "");

    static Device of(HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return userAgent == null ? UNKNOWN : of(userAgent);
    }

    static Device of(String userAgent) {
        return new Device(firstIn(userAgent, BROWSERS), firstIn(userAgent, SYSTEMS));
    }

    /** Both names as far as they are known; empty when none is. */
    public String name() {
        return Stream.of(browser, system).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String firstIn(String userAgent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
