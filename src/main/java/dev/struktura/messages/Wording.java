package dev.struktura.messages;

import dev.struktura.base.Company;
import dev.struktura.base.web.Texts;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts a message into the words of its recipient's language. */
@Component
class Wording {

    /** Words between two pairs of stars, on one line. */
    private static final Pattern STRESSED = Pattern.compile("\\*\\*(?=\\S)([^*\\n]{1,300})(?<=\\S)\\*\\*");

    private final Texts texts;
    private final TemplateEngine pages;
    private final Site site;
    private final Company company;

    Wording(Texts texts, TemplateEngine pages, Site site, Company company) {
        this.texts = texts;
        this.pages = pages;
        this.site = site;
        this.company = company;
    }

    /** The words as a provider gets them; nothing when no bundle has the template. */
    Optional<Letter.Words> of(Parcel parcel, @Nullable String unsubscribe) {
        Locale locale = Texts.supported(parcel.to().locale());
        return filled(parcel, "text", UnaryOperator.identity())
                .map(text -> new Letter.Words(
                        subject(parcel),
                        withFarewell(plain(text), locale, unsubscribe),
                        page(
                                locale,
                                subject(parcel),
                                filled(parcel, "html", HtmlUtils::htmlEscape).orElseGet(() -> html(text)),
                                unsubscribe)));
    }

    /** What it says in one line; the company's name when the template has no subject. */
    String subject(Parcel parcel) {
        return filled(parcel, "subject", UnaryOperator.identity()).orElse(company.name());
    }

    /** What it says; nothing when no bundle has the template. */
    Optional<String> text(Parcel parcel) {
        return filled(parcel, "text", UnaryOperator.identity()).map(Wording::plain);
    }

    private Optional<String> filled(Parcel parcel, String part, UnaryOperator<String> escape) {
        return texts.pattern(parcel.to().locale(), "message." + parcel.template() + "." + part)
                .map(pattern -> Placeholders.fill(pattern, fields(parcel), escape));
    }

    private Map<String, String> fields(Parcel parcel) {
        Map<String, String> fields = new HashMap<>(parcel.fields());
        fields.putIfAbsent("recipient", parcel.to().name());
        fields.putIfAbsent("company", company.name());
        fields.putIfAbsent("site", site.url());
        return fields;
    }

    private String withFarewell(String words, Locale locale, @Nullable String unsubscribe) {
        return unsubscribe == null
                ? words
                : words + "\n\n-- \n" + texts.t(locale, "messages.unsubscribe.line") + " " + unsubscribe;
    }

    private String page(Locale locale, String subject, String body, @Nullable String unsubscribe) {
        StringOutput page = new StringOutput();
        pages.render(
                "messages/mail.jte",
                Map.of(
                        "language",
                        locale.getLanguage(),
                        "subject",
                        subject,
                        "body",
                        (Content) output -> output.writeContent(body),
                        "company",
                        company.name(),
                        "farewell",
                        texts.t(locale, "messages.unsubscribe.line"),
                        "unsubscribe",
                        unsubscribe == null ? "" : unsubscribe),
                page);
        return page.toString();
    }

    /** Text as paragraphs; a line that is a web address becomes a link. */
    private static String html(String words) {
        return Arrays.stream(words.strip().split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.lines().map(Wording::line).collect(Collectors.joining("<br>")))
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static String line(String line) {
        String safe = HtmlUtils.htmlEscape(line.strip());
        return line.strip().matches("https?://\\S+")
                ? "<a href=\"%1$s\">%1$s</a>".formatted(safe)
                : STRESSED.matcher(safe).replaceAll("<strong>$1</strong>");
    }

    private static String plain(String words) {
        return STRESSED.matcher(words).replaceAll("$1");
    }
}
