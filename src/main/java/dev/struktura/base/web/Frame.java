package dev.struktura.base.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every page knows: the reader's language, zone and theme, who they are, where they stand; templates get it as {@code f}. */
public record Frame(
        Texts texts, Reader reader, Visit visit, @Nullable SignedIn who, List<NavItem> nav) {

    private static final double KB = 1024;

    /** How the reader wants to read; {@code theme} is {@code light}, {@code dark} or empty for what the device prefers. */
    public record Reader(Locale locale, ZoneId zone, String theme) {}

    /**
     * This request.
     *
     * @param path the page without the query
     * @param query the raw query, empty when there is none
     * @param flash words to show once, left by the redirect that led here
     * @param cameFrom address of the page that asks for this fragment; null when a page is asked for
     * @param clockAdjustable whether people may wind the clock forward
     */
    public record Visit(
            String path,
            String query,
            boolean htmx,
            String csrf,
            @Nullable String flash,
            @Nullable String cameFrom,
            Instant now,
            boolean clockAdjustable) {}

    public String t(String key, Object... facts) {
        return texts.t(reader.locale(), key, facts);
    }

    /** The moment as near as needed: the hour today, day and hour this year. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : Moments.near(at, visit.now(), reader.locale(), reader.zone());
    }

    /** The moment in full. */
    public String moment(Instant at) {
        return Moments.moment(at, reader.locale(), reader.zone());
    }

    /** The moment in full by the clock of another place. */
    public String momentIn(ZoneId zone, Instant at) {
        return Moments.moment(at, reader.locale(), zone);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Moments.day(day, reader.locale());
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, reader.zone()));
    }

    /** How long ago, or how long since: {@code 3 h}, {@code 12 d}. */
    public String since(Instant at) {
        return span(Duration.between(at, visit.now()));
    }

    public String span(Duration length) {
        Moments.Span span = Moments.span(length);
        return t(span.key(), span.count());
    }

    public boolean isPast(@Nullable Instant at) {
        return at != null && at.isBefore(visit.now());
    }

    public String money(@Nullable Money money) {
        return money == null ? "" : Amounts.shown(money, reader.locale());
    }

    /** How much room a file takes. */
    public String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / KB));
        return kilobytes < KB
                ? t("base.size.kb", kilobytes)
                : t("base.size.mb", Math.round(kilobytes / KB * 10) / 10.0);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(number);
    }

    public String in(LocalText text) {
        return text.in(reader.locale());
    }

    public String why(@Nullable Reason reason) {
        return reason == null ? "" : texts.why(reason, reader.locale(), reader.zone());
    }

    public String csrf() {
        return visit.csrf();
    }

    public Locale locale() {
        return reader.locale();
    }

    public String language() {
        return reader.locale().getLanguage();
    }

    public String theme() {
        return reader.theme();
    }

    public boolean isHtmx() {
        return visit.htmx();
    }

    public @Nullable String cameFrom() {
        return visit.cameFrom();
    }

    /** At most two letters that stand for a person. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] parts = name.strip().split("\\s+", 3);
        return parts.length == 1 ? parts[0].substring(0, 1) : parts[0].substring(0, 1) + parts[1].substring(0, 1);
    }

    /** This page with its query, to come back to. */
    public String here() {
        return visit.query().isEmpty() ? visit.path() : visit.path() + '?' + visit.query();
    }
}
