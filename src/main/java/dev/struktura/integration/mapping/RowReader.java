package dev.struktura.integration.mapping;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.clients.NewClient;
import dev.struktura.integration.mapping.Amounts.Amount;
import dev.struktura.integration.mapping.Formats.Decimal;
import dev.struktura.integration.mapping.Formats.Order;
import dev.struktura.integration.mapping.Target.Custom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row by a mapping. What cannot be read is never dropped: money that makes no sense refuses the row, a date or a
 * number of a phone goes into the note as it was written, with a finding.
 */
public final class RowReader {

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final int LONGEST_TITLE = 200;

    /** As long as a cell of Excel may be. */
    private static final int LONGEST_CELL = 32_767;

    private final Mapping mapping;
    private final Options options;

    public RowReader(Mapping mapping, Options options) {
        this.mapping = mapping;
        this.options = options;
    }

    public Candidate read(List<String> cells) {
        Reading reading = new Reading(cells);
        if (cells.stream().skip(mapping.columns().size()).anyMatch(cell -> !cell.isBlank())) {
            reading.refuse(
                    "",
                    Reason.of(
                            "integration.row.more-cells",
                            cells.size(),
                            mapping.columns().size()));
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            reading.refuse("", Reason.of("integration.row.long-cell", LONGEST_CELL));
        }
        return reading.candidate();
    }

    /** The work on one row. */
    private final class Reading {

        private final List<String> cells;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(List<String> cells) {
            this.cells = cells;
        }

        Candidate candidate() {
            Optional<Instant> created = date(Field.CREATED_AT);
            Optional<Instant> closed = date(Field.CLOSED_AT);
            if (created.isPresent() && closed.isPresent() && closed.get().isBefore(created.get())) {
                refuse(header(Field.CLOSED_AT), Reason.of("integration.row.closed-before-created"));
            }
            Money amount = amount();
            Optional<String> stage = text(Field.STAGE);
            ClientReading client = new ClientReading(mapping, options, this::text, this::texts);
            notes.addAll(texts(Field.NOTE));
            NewClient read = client.read(findings, notes);
            return new Candidate(
                    read,
                    read == null ? null : clientKey(read),
                    title(read == null ? null : read.name()),
                    amount,
                    stage.orElse(null),
                    outcome(stage),
                    text(Field.OWNER).orElse(null),
                    text(Field.SOURCE).orElse(null),
                    notes.isEmpty() ? null : String.join("\n", notes),
                    created.orElse(null),
                    closed.orElse(null),
                    fields(),
                    findings);
        }

        private @Nullable String clientKey(NewClient client) {
            boolean named = text(Field.CLIENT_NAME).isPresent() || client.name().equals(options.client());
            return named ? Words.normal(client.name()) + "|" + client.countryOrHome() : null;
        }

        private @Nullable String title(@Nullable String clientName) {
            String title = text(Field.TITLE).orElse(clientName);
            return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        }

        private @Nullable Outcome outcome(Optional<String> stage) {
            return text(Field.STATUS)
                    .flatMap(Outcome::of)
                    .filter(told -> told != Outcome.OPEN)
                    .or(() -> stage.flatMap(Outcome::of))
                    .or(() -> text(Field.STATUS).flatMap(Outcome::of))
                    .orElse(options.outcome());
        }

        private @Nullable Money amount() {
            Optional<String> written = text(Field.AMOUNT);
            if (written.isEmpty()) {
                return null;
            }
            Decimal decimal = mapping.of(Field.AMOUNT).getFirst().formats().decimal();
            Optional<Amount> amount = Amounts.parse(written.get(), decimal);
            if (amount.isEmpty() || amount.get().number().signum() < 0) {
                refuse(header(Field.AMOUNT), Reason.of("integration.row.amount", written.get()));
                return null;
            }
            if (amount.get().ambiguous()) {
                warn(header(Field.AMOUNT), Reason.of("integration.row.amount-ambiguous", written.get()));
            }
            return money(amount.get(), written.get());
        }

        private @Nullable Money money(Amount amount, String written) {
            try {
                return Money.rounded(amount.number(), currency(amount));
            } catch (IllegalArgumentException e) {
                refuse(header(Field.AMOUNT), Reason.of("integration.row.amount", written));
                return null;
            }
        }

        private Currency currency(Amount amount) {
            Optional<String> written = text(Field.CURRENCY);
            Optional<Currency> told = written.or(amount::currency).flatMap(RowReader::currencyOf);
            if (written.isPresent() && told.isEmpty()) {
                refuse(header(Field.CURRENCY), Reason.of("integration.row.currency", written.get()));
            }
            return told.orElse(options.currency());
        }

        private Optional<Instant> date(Field field) {
            for (Column column : mapping.of(field)) {
                String written = cell(column);
                if (!written.isEmpty()) {
                    return date(column, written);
                }
            }
            return Optional.empty();
        }

        private Optional<Instant> date(Column column, String written) {
            Order order = column.formats().order();
            Optional<Instant> at = Dates.parse(written, order, options.zone())
                    .filter(moment -> moment.isAfter(EARLIEST)
                            && moment.isBefore(options.latest().plus(1, ChronoUnit.DAYS)));
            if (at.isEmpty()) {
                warn(column.header(), Reason.of("integration.row.date", written));
                notes.add(column.header() + ": " + written);
            } else if (order == Order.UNKNOWN && Dates.isAmbiguous(written)) {
                warn(column.header(), Reason.of("integration.row.date-ambiguous", written));
            }
            return at;
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Suggestion column : mapping.columns()) {
                String cell = cell(column.column());
                if (column.target() instanceof Custom custom && !cell.isEmpty()) {
                    fields.merge(custom.name(), cell, (a, b) -> a + "\n" + b);
                }
            }
            return fields;
        }

        private Optional<String> text(Field field) {
            return texts(field).stream().findFirst();
        }

        private List<String> texts(Field field) {
            return mapping.of(field).stream()
                    .map(this::cell)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        private String cell(Column column) {
            return column.index() < cells.size() ? cells.get(column.index()).strip() : "";
        }

        private String header(Field field) {
            return mapping.of(field).stream().map(Column::header).collect(Collectors.joining(", "));
        }

        private void warn(String column, Reason reason) {
            findings.add(new Finding(column, reason, false));
        }

        private void refuse(String column, Reason reason) {
            findings.add(new Finding(column, reason, true));
        }
    }

    private static Optional<Currency> currencyOf(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}")) {
            try {
                return Optional.of(Currency.getInstance(code));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Amounts.parse(written + "1", Decimal.UNKNOWN)
                .flatMap(Amount::currency)
                .map(Currency::getInstance);
    }
}
