package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The journal of a deal in words of the reader's language; any module's entries are told by its own bundle's {@code journal.TYPE}. */
@Component
class DealTimeline {

    private static final Set<String> HIDDEN = Set.of("rule-fired");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("deal-opened", "inbox"),
            Map.entry("deal-moved", "arrow-right"),
            Map.entry("deal-assigned", "user"),
            Map.entry("deal-queued", "hourglass"),
            Map.entry("deal-recorded", "file-import"),
            Map.entry("deal-withdrawn", "trash"),
            Map.entry("process-changed", "sitemap"),
            Map.entry("facts-changed", "pencil"),
            Map.entry("move-blocked", "lock"),
            Map.entry("approval-given", "shield"),
            Map.entry("call", "phone"),
            Map.entry("email", "mail"),
            Map.entry("meeting", "users"),
            Map.entry("message", "message-circle"),
            Map.entry("note", "note"));

    private final Journal journal;
    private final ProcessVersions versions;
    private final Texts texts;
    private final ShownFacts facts;

    DealTimeline(Journal journal, ProcessVersions versions, Texts texts, ShownFacts facts) {
        this.journal = journal;
        this.versions = versions;
        this.texts = texts;
        this.facts = facts;
    }

    /** One stretch of the history, newest first; {@code next} leads to what is older. */
    Listing<TimelineItem> of(Deal deal, ProcessVersion process, Paging paging) {
        Locale locale = LocaleContextHolder.getLocale();
        Listing<Journal.Recorded> stretch = stretch(deal, paging);
        List<TimelineItem> told = stretch.items().stream()
                .map(Journal.Recorded::entry)
                .filter(entry -> !HIDDEN.contains(entry.type()))
                .map(entry -> item(entry, leading(entry, process), locale))
                .toList();
        return new Listing<>(told, stretch.next());
    }

    /** The version under which it was decided, where the entry says so. */
    private ProcessVersion leading(JournalEntry entry, ProcessVersion now) {
        return entry.data().get("process") instanceof String process
                        && entry.data().get("processVersion") instanceof Integer number
                ? versions.find(process, number).orElse(now)
                : now;
    }

    private Listing<Journal.Recorded> stretch(Deal deal, Paging paging) {
        Long before = paging.after(Long::valueOf);
        List<Journal.Recorded> entries = journal.latest(
                Deals.subject(deal.id().value()), before == null ? Long.MAX_VALUE : before, paging.limitPlusOne());
        return Listing.of(entries, paging, entry -> Long.toString(entry.id()), Function.identity());
    }

    private TimelineItem item(JournalEntry entry, ProcessVersion process, Locale locale) {
        Map<String, Object> data = entry.data();
        return new TimelineItem(
                entry.at(),
                icon(entry),
                words(entry, process, locale),
                text(data, locale),
                entry.actor() == null ? null : entry.actor().name(),
                ruleName(entry.rule(), process, locale),
                entry.why());
    }

    private String words(JournalEntry entry, ProcessVersion process, Locale locale) {
        return say(locale, "journal." + entry.type(), fact(entry, process, locale));
    }

    /** What the words of an entry are about. */
    private Object fact(JournalEntry entry, ProcessVersion process, Locale locale) {
        Map<String, Object> data = entry.data();
        return switch (entry.type()) {
            case "deal-opened", "deal-recorded" -> source(data).in(texts, locale);
            case "deal-moved", "move-blocked" -> stage(data.get("to"), process, locale);
            case "process-changed" -> "%s, %d".formatted(process.name().in(locale), process.number());
            case "deal-assigned" -> data.getOrDefault("ownerName", "");
            case "facts-changed" -> fields(data, process, locale);
            case "approval-given" -> approval(data.get("approval"), process, locale);
            case "activity-logged" -> activity(data, locale);
            default -> subject(data, locale);
        };
    }

    private static DealSource source(Map<String, Object> data) {
        return new DealSource(data.getOrDefault("source", "").toString());
    }

    private String activity(Map<String, Object> data, Locale locale) {
        String kind = say(locale, "deals.activity." + data.get("kind"));
        Object outcome = data.get("outcome");
        if (outcome == null) {
            return kind;
        }
        String key = "deals.outcome." + outcome;
        return kind + ": " + (texts.has(key) ? say(locale, key) : outcome);
    }

    /** The title or number among the facts. */
    private static String subject(Map<String, Object> data, Locale locale) {
        for (String name : List.of("title", "text", "number", "name", "template", "invoiceNumber")) {
            Object value = data.get(name);
            if (value instanceof Map<?, ?> words) {
                return localised(words, locale);
            }
            if (value != null) {
                return value.toString();
            }
        }
        return "";
    }

    private static String localised(Map<?, ?> words, Locale locale) {
        LocalText text = new LocalText(
                String.valueOf(words.get("uk")), String.valueOf(words.get("ru")), String.valueOf(words.get("en")));
        return text.in(locale);
    }

    private String text(Map<String, Object> data, Locale locale) {
        Stream<String> written = Stream.of("reason", "note", "text")
                .map(data::get)
                .filter(String.class::isInstance)
                .map(String.class::cast);
        return Stream.concat(exception(data, locale).stream(), written).collect(Collectors.joining("\n"));
    }

    /** Who wanted past the gate, and why. */
    private Optional<String> exception(Map<String, Object> data, Locale locale) {
        return Optional.ofNullable(data.get("override"))
                .map(reason -> say(locale, "deals.override.by", data.getOrDefault("requestedName", ""), reason));
    }

    private static String icon(JournalEntry entry) {
        String type = entry.type();
        String kind = String.valueOf(entry.data().get("kind"));
        if (type.equals("activity-logged")) {
            return ICONS.getOrDefault(kind, "note");
        }
        return ICONS.getOrDefault(type, byModule(type));
    }

    private static String byModule(String type) {
        if (type.startsWith("task")) {
            return "tasks";
        }
        if (type.startsWith("message") || type.startsWith("handoff")) {
            return "send";
        }
        if (type.startsWith("document")) {
            return "file";
        }
        if (type.startsWith("proposal")) {
            return "file-text";
        }
        if (type.startsWith("invoice") || type.startsWith("pa")) {
            return "file-invoice";
        }
        return type.startsWith("alert") || type.startsWith("remind") ? "bell" : "bolt";
    }

    private static String stage(@Nullable Object key, ProcessVersion process, Locale locale) {
        return process.find(String.valueOf(key))
                .map(Stage::name)
                .map(name -> name.in(locale))
                .orElse(String.valueOf(key));
    }

    private static String approval(@Nullable Object key, ProcessVersion process, Locale locale) {
        return process.approval(String.valueOf(key))
                .map(approval -> approval.name().in(locale))
                .orElse(String.valueOf(key));
    }

    private String fields(Map<String, Object> data, ProcessVersion process, Locale locale) {
        if (!(data.get("fields") instanceof Map<?, ?> fields)) {
            return "";
        }
        return fields.entrySet().stream()
                .map(field -> name(field.getKey().toString(), process, locale) + ": "
                        + facts.shown(process, field.getKey().toString(), field.getValue(), locale))
                .collect(Collectors.joining("; "));
    }

    private static String name(String field, ProcessVersion process, Locale locale) {
        return process.field(field).map(known -> known.name().in(locale)).orElse(field);
    }

    private static String ruleName(@Nullable String key, ProcessVersion process, Locale locale) {
        return Optional.ofNullable(key)
                .flatMap(process::rule)
                .map(rule -> rule.name().in(locale))
                .orElse("");
    }

    private String say(Locale locale, String key, Object... facts) {
        return texts.t(locale, key, facts);
    }
}
