package dev.struktura.offers.web;

import dev.struktura.offers.Part;
import dev.struktura.offers.Readings;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the client's page reports how long its parts were in sight. */
@Controller
class ReadingBeacon {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private final Readings readings;

    ReadingBeacon(Readings readings) {
        this.readings = readings;
    }

    /** The answer is the same whatever came of it. */
    @PostMapping("/p/{token}/reading")
    ResponseEntity<Void> report(@PathVariable String token, HttpServletRequest request) {
        Map<Part, Duration> seen = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String seconds = request.getParameter(part.word());
            if (seconds != null && SECONDS.matcher(seconds).matches()) {
                seen.put(part, Duration.ofSeconds(Long.parseLong(seconds)));
            }
        }
        readings.add(token, seen, Knocks.of(request, token));
        return ResponseEntity.noContent().build();
    }
}
