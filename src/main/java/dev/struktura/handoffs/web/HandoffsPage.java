package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.handoffs.Answered;
import dev.struktura.handoffs.FigureBook;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.HandoffId;
import dev.struktura.handoffs.HandoffLists;
import dev.struktura.handoffs.HandoffLists.Box;
import dev.struktura.handoffs.HandoffLists.Query;
import dev.struktura.handoffs.HandoffState;
import dev.struktura.handoffs.Handoffs;
import dev.struktura.handoffs.Keeping;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The boxes of handoffs: what waits for an answer here, and what became of what was given away. */
@Controller
@RequestMapping("/handoffs")
class HandoffsPage {

    private static final int LONGEST_TEXT = 2000;

    private final HandoffLists lists;
    private final HandoffViews views;
    private final Handoffs handoffs;
    private final Keeping keeping;
    private final Deals deals;
    private final Reply reply;

    HandoffsPage(HandoffLists lists, HandoffViews views, Handoffs handoffs, Keeping keeping, Deals deals, Reply reply) {
        this.lists = lists;
        this.views = views;
        this.handoffs = handoffs;
        this.keeping = keeping;
        this.deals = deals;
        this.reply = reply;
    }

    @GetMapping
    String boxes(
            @RequestParam(defaultValue = "incoming") String box,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        boolean outgoing = box.equals("outgoing");
        Query query = outgoing ? new Query(Box.OUTGOING, null) : new Query(Box.INCOMING, HandoffState.OFFERED);
        List<Handoff> found = lists.page(query, paging.after(HandoffId::of), paging.limitPlusOne(), viewer);
        Listing<Handoff> page = Listing.of(found, paging, one -> one.id().toString(), one -> one);
        model.addAttribute("handoffs", views.of(page.items(), viewer));
        model.addAttribute("next", page.next());
        model.addAttribute("outgoing", outgoing);
        model.addAttribute("figures", FigureBook.isFor(viewer));
        return "handoffs/boxes";
    }

    /** How many wait, for the navigation. */
    @GetMapping("/count")
    String count(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("count", lists.waiting(viewer));
        return "handoffs/count";
    }

    @PostMapping("/{id}/acceptance")
    String accept(
            @PathVariable HandoffId id,
            @RequestParam(required = false) @Nullable EmployeeId taker,
            @RequestParam(defaultValue = "/handoffs") String back,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        return show(handoffs.accept(id, taker, viewer), "handoffs.done.accepted", back, viewer, f);
    }

    @PostMapping("/{id}/return")
    String giveBack(
            @PathVariable HandoffId id,
            @RequestParam(defaultValue = "other") String reason,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "/handoffs") String back,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        if (text.length() > LONGEST_TEXT) {
            throw Problem.invalid("text", Reason.of("deals.invalid.too-long", LONGEST_TEXT));
        }
        return show(handoffs.giveBack(id, reason, text, viewer), "handoffs.done.returned", back, viewer, f);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable HandoffId id,
            @RequestParam(defaultValue = "/handoffs?box=outgoing") String back,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        return show(handoffs.withdraw(id, viewer), "handoffs.done.withdrawn", back, viewer, f);
    }

    /** The deal came back, and its giver keeps it. */
    @PostMapping("/{id}/keeping")
    String keep(@PathVariable HandoffId id, @ModelAttribute("f") Frame f, @AuthenticationPrincipal Viewer viewer) {
        Handoff handoff = lists.find(id, viewer).orElseThrow(Problem::notFound);
        Deal deal = deals.find(handoff.deal(), viewer).orElseThrow(Problem::notFound);
        if (!handoffs.mayOffer(deal, viewer)) {
            throw Problem.forbidden(Reason.of("handoffs.refused.not-the-giver"));
        }
        if (!keeping.isOpen(deal.id())) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("why.handoff.over"));
        }
        keeping.keep(deal.id(), null, viewer);
        return reply.anew("/deals/" + deal.id(), Toast.of(f.t("handoffs.done.kept", String.valueOf(deal.number()))), f);
    }

    /** Goes back to where one came from, unless that was a deal which is not theirs to see any more. */
    private String show(Answered answered, String done, String back, Viewer viewer, Frame f) {
        Handoff handoff = Answers.handoffOrProblem(answered);
        Toast toast = Toast.of(f.t(done, String.valueOf(handoff.number())));
        boolean toDeal = back.equals("/deals/" + handoff.deal());
        return toDeal && deals.find(handoff.deal(), viewer).isPresent()
                ? reply.anew(back, toast, f)
                : toDeal ? reply.leaveFor("/handoffs", toast, f) : reply.anew(boxOf(back), toast, f);
    }

    /** Only to pages of this module, whatever the form says. */
    private static String boxOf(String back) {
        return back.equals("/handoffs?box=outgoing") ? back : "/handoffs";
    }
}
