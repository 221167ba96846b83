package dev.struktura.billing.web;

import dev.struktura.billing.Arrears;
import dev.struktura.billing.Overdue;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What clients are late with, for those who see all of it. */
@Controller
class OverduePage {

    private static final int PAGE = 100;

    private final Overdue overdue;

    OverduePage(Overdue overdue) {
        this.overdue = overdue;
    }

    /** A filter that names nothing of ours is none. */
    @GetMapping("/invoices/overdue")
    String list(
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        MoneyDesk.allow(viewer);
        Arrears.Wish wish = new Arrears.Wish(
                read(owner, text -> new EmployeeId(UUID.fromString(text))),
                read(currency, Currency::getInstance),
                age(age));
        Arrears all = overdue.now();
        Arrears wanted = all.only(wish);
        int first = Optional.ofNullable(read(from, Integer::valueOf))
                .filter(number -> number > 0 && number < wanted.all().size())
                .orElse(0);
        List<Arrears.Late> shown =
                wanted.all().subList(first, Math.min(first + PAGE, wanted.all().size()));
        Integer next = first + PAGE < wanted.all().size() ? first + PAGE : null;
        model.addAttribute("screen", new OverdueScreen(all, wanted, wish, shown, next));
        return "billing/overdue";
    }

    static Arrears.@Nullable Age age(String word) {
        return Arrays.stream(Arrears.Age.values())
                .filter(age -> age.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T read(String text, Function<String, T> reading) {
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException noSuchThing) {
            return null;
        }
    }
}
