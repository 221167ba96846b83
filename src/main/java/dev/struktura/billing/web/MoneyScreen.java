package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.BroughtStatement;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.UnallocatedMoney.Waiting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One screen of money that waits.
 *
 * @param next where the rest is; null when there is none
 * @param latest what was allocated last, with the invoices
 * @param statements what was brought last
 * @param wrong why a file was refused; null when none was
 */
public record MoneyScreen(
        List<Waiting> waiting,
        @Nullable String next,
        Map<Allocation, Invoice> latest,
        List<BroughtStatement> statements,
        @Nullable Reason wrong) {}
