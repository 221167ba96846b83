package dev.struktura.handoffs.demo;

import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Rule;
import dev.struktura.handoffs.Rules;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how deals pass in TechFlow: three answers for the second level, at once to the third when the client has paid. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("struktura.demo")
class DemoRules implements ApplicationRunner {

    private static final List<Evidence> THREE_ANSWERS = Stream.of("need", "budget", "decisionMaker")
            .<Evidence>map(Evidence.Field::new)
            .toList();

    private final Rules rules;
    private final Structure structure;
    private final Staff staff;

    DemoRules(Rules rules, Structure structure, Staff staff) {
        this.rules = rules;
        this.structure = structure;
        this.staff = staff;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<TeamId> levels = structure.teams().stream()
                .filter(team -> team.kind() == Team.Kind.LEVEL)
                .map(Team::id)
                .toList();
        if (levels.size() == 3) {
            Rule.Pair qualified = new Rule.Pair(levels.get(0), levels.get(1));
            Rule.Pair paid = new Rule.Pair(levels.get(1), levels.get(2));
            put(Rule.usual(qualified).asking(THREE_ANSWERS));
            put(Rule.usual(paid).directly());
        }
    }

    private void put(Rule rule) {
        if (rules.find(rule.pair()).isEmpty()) {
            rules.put(rule, head());
        }
    }

    private Viewer head() {
        return staff.all().stream()
                .filter(person -> person.role() == Role.HEAD)
                .findFirst()
                .orElseThrow()
                .asViewer();
    }
}
