package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.handoffs.Rule;
import dev.struktura.handoffs.Rules;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How deals pass between each two teams, set by whoever changes the structure. */
@Controller
@RequestMapping("/structure/handoffs")
public class RulesPage {

    private final Rules rules;
    private final Structure structure;
    private final ProcessVersions versions;
    private final Reply reply;

    RulesPage(Rules rules, Structure structure, ProcessVersions versions, Reply reply) {
        this.rules = rules;
        this.structure = structure;
        this.versions = versions;
        this.reply = reply;
    }

    /**
     * The rule of two teams as the page shows it.
     *
     * @param typed what stands in its form
     * @param wrong what cannot stand there
     */
    public record RuleView(Team from, Team to, Rule rule, boolean usual, TypedRule typed, List<Violation> wrong) {}

    /** A rule that somebody typed and that cannot stand. */
    private record Refused(Rule.Pair pair, TypedRule typed, List<Violation> wrong) {}

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        return page(viewer, f, null);
    }

    private ModelAndView page(Viewer viewer, Frame f, @Nullable Refused refused) {
        if (viewer.role() == Role.SELLER) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
        List<RuleView> views = structure.teams().stream()
                .flatMap(from -> structure.teams().stream()
                        .filter(to -> !to.id().equals(from.id()))
                        .map(to -> view(from, to, f, refused)))
                .toList();
        return new ModelAndView("handoffs/rules")
                .addObject("rules", views)
                .addObject("fields", AskableField.of(versions.all()))
                .addObject("mayChange", Rules.mayChange(viewer));
    }

    private RuleView view(Team from, Team to, Frame f, @Nullable Refused refused) {
        Rule.Pair pair = new Rule.Pair(from.id(), to.id());
        Optional<Rule> said = rules.find(pair);
        Rule rule = said.orElseGet(() -> Rule.usual(pair));
        return refused != null && refused.pair().equals(pair)
                ? new RuleView(from, to, rule, said.isEmpty(), refused.typed(), refused.wrong())
                : new RuleView(from, to, rule, said.isEmpty(), TypedRule.of(rule, f), List.of());
    }

    @PostMapping("/{from}/{to}")
    ModelAndView put(
            @PathVariable TeamId from,
            @PathVariable TeamId to,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        if (from.equals(to)
                || structure.find(from).isEmpty()
                || structure.find(to).isEmpty()) {
            throw Problem.notFound();
        }
        Rule.Pair pair = new Rule.Pair(from, to);
        TypedRule typed = new TypedRule(form);
        List<Violation> wrong = form.containsKey("usual") ? List.of() : typed.wrong();
        if (!Rules.mayChange(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
        if (!wrong.isEmpty()) {
            ModelAndView again = page(viewer, f, new Refused(pair, typed, wrong));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (form.containsKey("usual")) {
            rules.remove(pair, viewer);
        } else {
            rules.put(typed.rule(pair), viewer);
        }
        return new ModelAndView(reply.anew("/structure/handoffs", Toast.of(f.t("handoffs.rules.saved")), f));
    }
}
