package dev.struktura.billing.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.ReceivedFile;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.AllocationResult;
import dev.struktura.billing.BankStatements;
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

/** The door for statements and allocations, the same for the API and the pages: refusals become problems here. */
@Component
public class MoneyDesk {

    private final BankStatements statements;
    private final Company company;

    MoneyDesk(BankStatements statements, Company company) {
        this.statements = statements;
        this.company = company;
    }

    /** What came with a file, as written; null or empty = not told. */
    public record Wish(@Nullable String format, @Nullable String currency) {}

    /** Money is for the owner and the head of sales. */
    public static void allow(Viewer viewer) {
        if (!viewer.handlesMoney()) {
            throw Problem.forbidden(Reason.of("billing.problem.no-money"));
        }
    }

    /** @param columns where the columns of a table go, by header, as written */
    public BankStatements.Receipt bring(
            @Nullable MultipartFile file, Wish wish, Map<String, String> columns, Viewer by) {
        if (file == null || file.isEmpty()) {
            throw Problem.invalid("file", Reason.of("billing.bank.no-file"));
        }
        try (ReceivedFile received = ReceivedFile.of(file, "statement")) {
            Reading reading = new Reading(currency(wish.currency()), columns(columns));
            return statements.bring(
                    new BankStatements.Upload(received.path(), received.name(), format(wish.format()), reading), by);
        } catch (UnreadableStatement unreadable) {
            throw Problem.invalid("file", unreadable.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem when it was refused */
    public static Allocation allocated(AllocationResult result) {
        if (result instanceof AllocationResult.Allocated(Allocation allocation)) {
            return allocation;
        }
        throw refusal(result);
    }

    /** @throws Problem when it was refused */
    public static Money refunded(AllocationResult result) {
        if (result instanceof AllocationResult.Refunded(Money amount)) {
            return amount;
        }
        throw refusal(result);
    }

    private static RuntimeException refusal(AllocationResult result) {
        return switch (result) {
            case AllocationResult.TooLittleLeft(Money left) -> tooLittle(left);
            case AllocationResult.NoSuchPayment() -> Problem.notFound();
            case AllocationResult.NoSuchInvoice() -> Problem.invalid("invoiceId", Reason.of("billing.problem.invoice"));
            case AllocationResult.Refused(var why) -> PaymentEntry.refusal(why);
            case AllocationResult.Allocated done -> new IllegalStateException(done.toString());
            case AllocationResult.Refunded done -> new IllegalStateException(done.toString());
        };
    }

    /** @throws Problem when it resembles nothing, or some of it is spent */
    public static void confirmed(boolean done) {
        if (!done) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("billing.problem.no-twin"));
        }
    }

    private static Problem tooLittle(Money left) {
        return left.isPositive()
                ? Problem.invalid("amount", Reason.of("billing.problem.too-little-left", left))
                : Problem.of(Problem.Kind.CONFLICT, Reason.of("billing.problem.nothing-left"));
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
