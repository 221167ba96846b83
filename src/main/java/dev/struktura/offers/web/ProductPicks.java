package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Shelf;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Products while somebody types a position of a proposal. */
@Controller
@RequestMapping("/deals/{deal}/proposals")
class ProductPicks {

    private final Deals deals;
    private final ProposalPanelViews views;
    private final Shelf shelf;
    private final Company company;
    private final Clock clock;

    ProductPicks(Deals deals, ProposalPanelViews views, Shelf shelf, Company company, Clock clock) {
        this.deals = deals;
        this.views = views;
        this.shelf = shelf;
        this.company = company;
        this.clock = clock;
    }

    /**
     * A position so far.
     *
     * @param listed whether its price is one of a list
     */
    record Typing(
            @Nullable String title,
            @Nullable String currency,
            @Nullable Boolean listed) {

        boolean isListed() {
            return Boolean.TRUE.equals(listed);
        }

        String words() {
            return title == null ? "" : title;
        }
    }

    /** What can be offered under the words so far. */
    @GetMapping("/products")
    ModelAndView products(
            @PathVariable DealId deal,
            Typing typing,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Counter counter = counter(seen(deal, viewer), typing, f);
        return new ModelAndView("offers/compose-products").addObject("picks", Pick.all(typing.words(), counter));
    }

    /** The price of the product that somebody picked; what they typed themselves is left alone. */
    @GetMapping("/price")
    ModelAndView price(
            @PathVariable DealId deal,
            Typing typing,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Optional<Shelf.Goods> picked = Pick.of(typing.words(), counter(seen(deal, viewer), typing, f));
        if (picked.isEmpty() && !typing.isListed()) {
            ModelAndView nothing = new ModelAndView("layout/nothing");
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("offers/compose-price")
                .addObject("fixed", picked.isPresent())
                .addObject(
                        "price",
                        picked.map(goods -> goods.price().amount().toPlainString())
                                .orElse(""));
    }

    /** What the positions come to so far; nothing while they are not right yet. */
    @PostMapping("/sum")
    ModelAndView sum(
            @PathVariable DealId deal,
            Typing typing,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest form) {
        Counter counter = counter(seen(deal, viewer), typing, f);
        return new ModelAndView("offers/compose-sum").addObject("total", total(ComposeForm.of(form), counter));
    }

    private @Nullable Money total(ComposeForm typed, Counter counter) {
        try {
            return typed.asRequest(counter)
                    .checked(company, clock.instant(), counter)
                    .total();
        } catch (Problem notYet) {
            return null;
        }
    }

    private Counter counter(Deal deal, Typing typing, Frame f) {
        Currency money = typing.currency() == null ? views.currency(deal) : ComposeForm.money(typing.currency());
        return new Counter(shelf, money, f.locale());
    }

    private Deal seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).orElseThrow(Problem::notFound);
    }
}
