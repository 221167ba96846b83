package dev.struktura.integration.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.integration.Choices;
import dev.struktura.integration.Import;
import dev.struktura.integration.ImportId;
import dev.struktura.integration.Imports.Preview;
import dev.struktura.integration.Report;
import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Suggestion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
record ImportView(
        ImportId id,
        String kind,
        String fileName,
        String format,
        String reading,
        @Nullable String dialect,
        String state,
        String mode,
        List<ColumnView> columns,
        Map<String, String> mapping,
        OptionsView options,
        List<PreviewView> preview,
        List<String> problems,
        ProgressView progress,
        ReportView report,
        AuthorView createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long version) {

    record ColumnView(int index, String header, String content, String target, String basis, List<String> samples) {
        static ColumnView of(Suggestion suggestion) {
            return new ColumnView(
                    suggestion.column().index(),
                    suggestion.column().header(),
                    suggestion.column().content().key(),
                    suggestion.target().key(),
                    suggestion.basis().key(),
                    suggestion.column().samples());
        }
    }

    record OptionsView(
            String process,
            @Nullable String client,
            String currency,
            String country,
            @Nullable String outcome) {
        static OptionsView of(Choices choices) {
            return new OptionsView(
                    choices.process(),
                    choices.client(),
                    choices.currency(),
                    choices.country(),
                    choices.outcome() == null ? null : choices.outcome().key());
        }
    }

    record FindingView(String column, String text, boolean refuses) {
        static FindingView of(Finding finding, Function<Reason, String> words) {
            return new FindingView(finding.column(), words.apply(finding.reason()), finding.refuses());
        }
    }

    record PreviewView(
            long line,
            @Nullable String client,
            @Nullable String title,
            @Nullable Money amount,
            @Nullable String stage,
            @Nullable Instant createdAt,
            @Nullable Instant closedAt,
            Map<String, Object> fields,
            List<FindingView> findings) {
        static PreviewView of(Preview preview, Function<Reason, String> words) {
            Candidate row = preview.candidate();
            return new PreviewView(
                    preview.line(),
                    row.client() == null ? null : row.client().name(),
                    row.title(),
                    row.amount(),
                    preview.stage(),
                    row.createdAt(),
                    row.closedAt(),
                    row.fields(),
                    preview.findings().stream()
                            .map(finding -> FindingView.of(finding, words))
                            .toList());
        }
    }

    record ProgressView(int done, int of) {}

    record FoundView(String column, String text, int rows, boolean refuses) {}

    record ReportView(
            int rows,
            int ready,
            int rejected,
            int imported,
            int undone,
            int kept,
            int warned,
            int equalRows,
            List<Report.StageWord> stages,
            List<Report.Entering> entering,
            List<FoundView> findings) {
        static ReportView of(Report report, Function<Reason, String> words) {
            return new ReportView(
                    report.rows(),
                    report.ready(),
                    report.refused(),
                    report.imported(),
                    report.undone(),
                    report.kept(),
                    report.warned(),
                    report.equal(),
                    report.words(),
                    report.entering(),
                    report.findings().stream()
                            .map(found -> new FoundView(
                                    found.column(), words.apply(found.example()), found.rows(), found.refuses()))
                            .toList());
        }
    }

    record AuthorView(String id, String name) {}

    static ImportView of(Import import_, List<Preview> preview, Function<Reason, String> words) {
        Map<String, String> mapping = new LinkedHashMap<>();
        import_.mapping()
                .columns()
                .forEach(column ->
                        mapping.put(column.column().header(), column.target().key()));
        return new ImportView(
                import_.id(),
                import_.kind().key(),
                import_.file().name(),
                import_.file().format(),
                import_.file().reading(),
                import_.dialect(),
                import_.state().key(),
                import_.mode().key(),
                import_.mapping().columns().stream().map(ColumnView::of).toList(),
                mapping,
                OptionsView.of(import_.choices()),
                preview.stream().map(row -> PreviewView.of(row, words)).toList(),
                import_.problems().stream().map(words).toList(),
                new ProgressView(import_.done(), import_.report().rows()),
                ReportView.of(import_.report(), words),
                new AuthorView(
                        import_.author().id().toString(), import_.author().name()),
                import_.author().at(),
                import_.finishedAt(),
                import_.version());
    }
}
