package dev.struktura.billing.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.ReceivedFile;
import dev.struktura.billing.BankStatements;
import dev.struktura.billing.StatementPreview;
import dev.struktura.billing.TableWish;
import dev.struktura.billing.bank.Format;
import dev.struktura.billing.bank.Reading;
import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.bank.UnreadableStatement;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The door for statements, the same for the API and the pages: refusals become problems here. */
@Component
public class StatementDesk {

    private final BankStatements statements;
    private final Company company;

    StatementDesk(BankStatements statements, Company company) {
        this.statements = statements;
        this.company = company;
    }

    /** What came with a file, as written; null or empty = not told. */
    public record Wish(@Nullable String format, @Nullable String currency) {}

    /** What is done with a file while it is here. */
    @FunctionalInterface
    private interface Work<T> {
        T on(BankStatements.Upload upload) throws IOException;
    }

    /** @param columns where the columns of a table go, by header, as written */
    public BankStatements.Receipt bring(
            @Nullable MultipartFile file, Wish wish, Map<String, String> columns, Viewer by) {
        return received(file, wish, columns(columns), upload -> statements.bring(upload, by));
    }

    /** The same for a table of which a person says what stands where; refused as its preview says. */
    BankStatements.Receipt bring(@Nullable MultipartFile file, TableWish said, Viewer by) {
        return received(file, new Wish(null, null), Map.of(), upload -> {
            StatementPreview preview = statements.preview(upload, said);
            Reason wrong = preview.wrong();
            if (wrong != null) {
                throw new UnreadableStatement(wrong);
            }
            return statements.bring(upload, preview, said.account(), by);
        });
    }

    /** What would be read of a table; nothing is kept. */
    StatementPreview preview(@Nullable MultipartFile file, TableWish said) {
        return received(file, new Wish(null, null), Map.of(), upload -> statements.preview(upload, said));
    }

    private <T> T received(@Nullable MultipartFile file, Wish wish, Map<String, TableColumn> columns, Work<T> work) {
        if (file == null || file.isEmpty()) {
            throw Problem.invalid("file", Reason.of("billing.bank.no-file"));
        }
        try (ReceivedFile received = ReceivedFile.of(file, "statement")) {
            Reading reading = new Reading(currency(wish.currency()), columns);
            return work.on(new BankStatements.Upload(received.path(), received.name(), format(wish.format()), reading));
        } catch (UnreadableStatement unreadable) {
            throw Problem.invalid("file", unreadable.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Format format(@Nullable String word) {
        return word == null || word.isBlank()
                ? null
                : Format.of(word).orElseThrow(() -> Problem.invalid("format", Reason.of("billing.bank.format")));
    }

    private Currency currency(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? company.currency() : Currency.getInstance(code.strip());
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("currency", Reason.of("billing.bank.currency"));
        }
    }

    private static Map<String, TableColumn> columns(Map<String, String> told) {
        Map<String, TableColumn> columns = new LinkedHashMap<>();
        told.forEach((header, key) -> columns.put(
                header,
                TableColumn.of(key)
                        .orElseThrow(() -> Problem.invalid("mapping", Reason.of("billing.bank.mapping", header)))));
        return columns;
    }
}
