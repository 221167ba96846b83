package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.NewDeal;
import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Rule;
import dev.struktura.handoffs.Rules;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /** The rule of two teams as the page shows it. */
    public record RuleView(Team from, Team to, Rule rule, boolean usual) {

        public String contactDays() {
            return firstOf(Evidence.Contact.class)
                    .map(one -> Integer.toString(one.days()))
                    .orElse("");
        }

        public String question(Frame f) {
            return firstOf(Evidence.Question.class).map(one -> f.in(one.text())).orElse("");
        }

        private <E extends Evidence> Optional<E> firstOf(Class<E> kind) {
            return rule.evidence().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }
    }

    @GetMapping
    String all(@AuthenticationPrincipal Viewer viewer, Model model) {
        if (viewer.role() == Role.SELLER) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
        List<RuleView> views = structure.teams().stream()
                .flatMap(from -> structure.teams().stream()
                        .filter(to -> !to.id().equals(from.id()))
                        .map(to -> view(from, to)))
                .toList();
        model.addAttribute("rules", views);
        model.addAttribute("fields", fields());
        model.addAttribute("mayChange", Rules.mayChange(viewer));
        return "handoffs/rules";
    }

    private RuleView view(Team from, Team to) {
        Optional<Rule> said = rules.find(new Rule.Pair(from.id(), to.id()));
        return new RuleView(
                from, to, said.orElseGet(() -> Rule.usual(new Rule.Pair(from.id(), to.id()))), said.isEmpty());
    }

    private List<Field> fields() {
        return versions.latest(NewDeal.STANDARD_PROCESS)
                .map(version -> version.fields())
                .orElse(List.of());
    }

    @PostMapping("/{from}/{to}")
    String put(
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
        boolean done = form.containsKey("usual")
                ? rules.remove(pair, viewer)
                : rules.put(TypedRule.of(form).rule(pair), viewer);
        if (!done) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
        return reply.anew("/structure/handoffs", Toast.of(f.t("handoffs.rules.saved")), f);
    }
}
