package dev.struktura.handoffs.demo;

import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.HandoffLists;
import dev.struktura.handoffs.HandoffLists.Box;
import dev.struktura.handoffs.HandoffLists.Query;
import dev.struktura.handoffs.HandoffState;
import dev.struktura.handoffs.Handoffs;
import dev.struktura.handoffs.ReturnReason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the first deals of TechFlow were offered: most are taken, one goes back, one is taken back, one still waits. */
@Component
@Order(4)
@ConditionalOnBooleanProperty("struktura.demo")
class DemoHandoffs implements ApplicationRunner {

    private final HandoffLists lists;
    private final Handoffs handoffs;
    private final Staff staff;

    DemoHandoffs(HandoffLists lists, Handoffs handoffs, Staff staff) {
        this.lists = lists;
        this.handoffs = handoffs;
        this.staff = staff;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Viewer head = staff.all().stream()
                .filter(person -> person.role() == Role.HEAD)
                .findFirst()
                .orElseThrow()
                .asViewer();
        List<Handoff> offered = lists.page(new Query(Box.ALL, HandoffState.OFFERED), null, 20, head)
                .reversed();
        boolean fresh = lists.page(new Query(Box.ALL, null), null, 21, head).size() == offered.size();
        if (fresh && offered.size() > 3) {
            handoffs.giveBack(
                    offered.get(1).id(),
                    ReturnReason.EVIDENCE_WRONG.word(),
                    "Бюджет не погоджено: клієнт ще порівнює постачальників",
                    person(offered.get(1).to().employee()));
            handoffs.withdraw(offered.get(3).id(), person(offered.get(3).from().employee()));
            handoffs.accept(
                    offered.get(2).id(), null, person(offered.get(2).to().employee()));
            offered.stream()
                    .skip(4)
                    .forEach(one ->
                            handoffs.accept(one.id(), null, person(one.to().employee())));
        }
    }

    private Viewer person(@Nullable EmployeeId id) {
        return staff.find(Objects.requireNonNull(id)).orElseThrow().asViewer();
    }
}
