package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Cursor;
import dev.struktura.billing.Allocations;
import dev.struktura.billing.BankStatements;
import dev.struktura.billing.UnallocatedMoney;
import dev.struktura.billing.UnallocatedMoney.Place;
import dev.struktura.billing.UnallocatedMoney.Waiting;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Looks up what the page of money shows. */
@Component
class MoneyScreens {

    private static final int PAGE = 30;
    private static final int LATEST = 10;

    private final UnallocatedMoney money;
    private final Allocations allocations;
    private final BankStatements statements;

    MoneyScreens(UnallocatedMoney money, Allocations allocations, BankStatements statements) {
        this.money = money;
        this.allocations = allocations;
        this.statements = statements;
    }

    /** @param wrong why a file was refused; null when none was */
    ModelAndView page(String after, @Nullable Reason wrong) {
        List<Waiting> found = money.list(place(after), PAGE + 1);
        List<Waiting> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next =
                found.size() > PAGE ? Cursor.seal(Place.of(shown.getLast()).toString()) : null;
        return new ModelAndView(
                "billing/money",
                "screen",
                new MoneyScreen(shown, next, allocations.latest(LATEST), statements.list(null, LATEST), wrong));
    }

    private static @Nullable Place place(String after) {
        try {
            return Cursor.open(after).map(Place::read).orElse(null);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notAPlace) {
            return null;
        }
    }
}
