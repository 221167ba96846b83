package dev.struktura.talks.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a mail, apart from what it repeats of those before it.
 *
 * <p>Mail programs mark what they repeat in their own ways: Gmail and Apple Mail by a line that says who wrote when, in the language of
 * the writer, and by {@code >} before each line; Outlook by a block of headers or a rule. Where nothing is recognised all of it is new.
 */
record ReplyText(String written, String quoted) {

    /** At most so many lines does a sentence take that says who wrote when. */
    private static final int LONGEST_INTRODUCTION = 3;

    private static final String WROTE =
            "(wrote|writes|napisa[łl]|schrieb|пише|писав|писала|написав|написала|написал|написала|пишет)";

    /** Who wrote when: has a date or an address in it and ends by the verb and a colon. */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?ius)^\\s*(?=.*(\\d{1,2}[:.]\\d{2}|\\d{4}|@)).{5,300}?(\\b" + WROTE
                    + "(\\([^)]{1,10}\\))?\\s*:|<[^<>\\s]+@[^<>\\s]+>\\s*:)\\s*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** How such a sentence begins, so that a colon at the end of somebody's own line is none. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?iu)^\\s*(on |am"
                + " |\\d|(пн|вт|ср|чт|пт|сб|нд|вс)\\b|понеділ|вівтор|серед|четвер|п[’'ʼ]ятниц|субот|неділ|понедельн|вторник|пятниц|воскрес|(mon|tue|wed|thu|fri|sat|sun)).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** A rule with words in it, as older programs draw. */
    private static final Pattern RULE =
            Pattern.compile("(?iu)^\\s*-{3,}\\s*(original message|forwarded message|исходное сообщение|пересылаемое"
                    + " сообщение|оригінальне повідомлення|вихідне повідомлення|переслане повідомлення)\\s*-{3,}\\s*$");

    private static final Pattern FROM = Pattern.compile("(?iu)^\\s*\\*?(from|от|від|von)\\s*:\\*?\\s*\\S.*");
    private static final Pattern HEADER = Pattern.compile(
            "(?iu)^\\s*\\*?(sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|надіслано|копія|gesendet|an|betreff)\\s*:\\*?.*");

    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?iuU)^\\s*(sent from (my|outlook|mail for|yahoo)|get outlook for|надіслано з|відправлено з|отправлено"
                    + " с|отправлено из)\\b.{0,60}$");

    static ReplyText of(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .toList();
        int cut = cut(lines);
        List<String> written = new ArrayList<>(lines.subList(0, cut));
        List<String> rest = new ArrayList<>(lines.subList(cut, lines.size()));
        if (answersBelow(written, rest)) {
            written = rest.stream()
                    .filter(line -> !isQuoted(line))
                    .skip(introduction(rest))
                    .collect(Collectors.toList());
            rest = rest.stream().filter(ReplyText::isQuoted).collect(Collectors.toList());
        }
        int end = end(written);
        String own = joined(written.subList(0, end));
        return own.isBlank()
                ? new ReplyText(text.strip(), "")
                : new ReplyText(
                        own,
                        joined(Stream.concat(written.subList(end, written.size()).stream(), rest.stream())
                                .toList()));
    }

    /** The line with which the repetition begins. */
    private static int cut(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isQuoted(lines.get(i))
                    || RULE.matcher(lines.get(i)).matches()
                    || isHeaders(lines, i)
                    || introduction(lines, i) > 0) {
                return isRule(lines, i - 1) ? i - 1 : i;
            }
        }
        return lines.size();
    }

    private static boolean isRule(List<String> lines, int i) {
        return i >= 0 && lines.get(i).matches("\\s*_{10,}\\s*");
    }

    /** Outlook repeats the headers of the mail: from whom, and at least two more. */
    private static boolean isHeaders(List<String> lines, int from) {
        return FROM.matcher(lines.get(from)).matches()
                && lines.subList(from + 1, Math.min(lines.size(), from + 6)).stream()
                                .filter(line -> HEADER.matcher(line).matches())
                                .count()
                        >= 2;
    }

    /** How many lines from here say who wrote when; 0 when they do not. */
    private static int introduction(List<String> lines, int from) {
        if (!BEGINNING.matcher(lines.get(from)).matches()) {
            return 0;
        }
        for (int length = 1; length <= LONGEST_INTRODUCTION && from + length <= lines.size(); length++) {
            if (INTRODUCTION
                    .matcher(String.join(" ", lines.subList(from, from + length)))
                    .matches()) {
                return length;
            }
        }
        return 0;
    }

    private static int introduction(List<String> lines) {
        return lines.isEmpty() ? 0 : introduction(lines, 0);
    }

    /** Whoever quotes first and writes under it. */
    private static boolean answersBelow(List<String> written, List<String> rest) {
        boolean nothingAbove = written.stream().allMatch(String::isBlank);
        return nothingAbove
                && rest.stream().anyMatch(ReplyText::isQuoted)
                && rest.stream()
                        .filter(line -> !isQuoted(line))
                        .skip(introduction(rest))
                        .anyMatch(line -> !line.isBlank());
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    /** Where the signature begins, or what the device adds. */
    private static int end(List<String> written) {
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            boolean last = written.subList(i + 1, written.size()).stream().allMatch(String::isBlank);
            if (SIGNATURE.matcher(line).matches()
                    || (last && DEVICE.matcher(line).matches())) {
                return i;
            }
        }
        return written.size();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip().replaceAll("\\n{3,}", "\n\n");
    }
}
