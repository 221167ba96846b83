package dev.struktura.integration.mapping;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.clients.NewClient;
import dev.struktura.integration.mapping.Formats.Order;
import dev.struktura.integration.mapping.Target.Custom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row by a mapping. What cannot be read is never dropped: money that makes no sense refuses the row, a date or a
 * number of a phone goes into the note as it was written, with a finding.
 */
public final class RowReader {

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final int LONGEST_TITLE = 200;

    private final Mapping mapping;
    private final Options options;

    public RowReader(Mapping mapping, Options options) {
        this.mapping = mapping;
        this.options = options;
    }

    public Candidate read(List<String> cells) {
        Reading reading = new Reading(cells);
        reading.findings.addAll(reading.row.misfits());
        return reading.candidate();
    }

    /** The work on one row. */
    private final class Reading {

        private final RowCells row;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(List<String> cells) {
            this.row = new RowCells(mapping, cells);
        }

        Candidate candidate() {
            Optional<Instant> created = date(Field.CREATED_AT);
            Optional<Instant> closed = date(Field.CLOSED_AT);
            if (created.isPresent() && closed.isPresent() && closed.get().isBefore(created.get())) {
                refuse(row.header(Field.CLOSED_AT), Reason.of("integration.row.closed-before-created"));
            }
            Money amount = new MoneyReading(row, options, findings).of(Field.AMOUNT);
            Optional<String> stage = row.text(Field.STAGE);
            ClientReading client = new ClientReading(mapping, options, row::text, row::texts);
            notes.addAll(row.texts(Field.NOTE));
            NewClient read = client.read(findings, notes);
            return new Candidate(
                    read,
                    read == null ? null : clientKey(read),
                    title(read == null ? null : read.name()),
                    amount,
                    stage.orElse(null),
                    outcome(stage),
                    row.text(Field.OWNER).orElse(null),
                    row.text(Field.SOURCE).orElse(null),
                    notes.isEmpty() ? null : String.join("\n", notes),
                    created.orElse(null),
                    closed.orElse(null),
                    fields(),
                    findings);
        }

        private @Nullable String clientKey(NewClient client) {
            boolean named =
                    row.text(Field.CLIENT_NAME).isPresent() || client.name().equals(options.client());
            return named ? Words.normal(client.name()) + "|" + client.countryOrHome() : null;
        }

        private @Nullable String title(@Nullable String clientName) {
            String title = row.text(Field.TITLE).orElse(clientName);
            return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        }

        private @Nullable Outcome outcome(Optional<String> stage) {
            return row.text(Field.STATUS)
                    .flatMap(Outcome::of)
                    .filter(told -> told != Outcome.OPEN)
                    .or(() -> stage.flatMap(Outcome::of))
                    .or(() -> row.text(Field.STATUS).flatMap(Outcome::of))
                    .orElse(options.outcome());
        }

        private Optional<Instant> date(Field field) {
            for (Column column : mapping.of(field)) {
                String written = row.cell(column);
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
                String cell = row.cell(column.column());
                if (column.target() instanceof Custom custom && !cell.isEmpty()) {
                    fields.merge(custom.name(), cell, (a, b) -> a + "\n" + b);
                }
            }
            return fields;
        }

        private void warn(String column, Reason reason) {
            findings.add(new Finding(column, reason, false));
        }

        private void refuse(String column, Reason reason) {
            findings.add(new Finding(column, reason, true));
        }
    }
}
