package dev.struktura.structure.design;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.web.Texts;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Formed;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The structures on paper, with the one in force among them. */
@Service
public class Designs {

    private final DesignTable table;
    private final ActivationTable activations;
    private final Structure structure;
    private final Staff staff;
    private final Journal journal;
    private final Texts texts;
    private final Company company;
    private final Ids ids;
    private final Clock clock;

    Designs(
            DesignTable table,
            ActivationTable activations,
            Structure structure,
            Staff staff,
            Journal journal,
            Texts texts,
            Company company,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.activations = activations;
        this.structure = structure;
        this.staff = staff;
        this.journal = journal;
        this.texts = texts;
        this.company = company;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether this person may see what is on paper; the structure in force is everybody's to see. */
    public static boolean mayRead(Viewer viewer) {
        return Structure.mayChange(viewer) || viewer.role() == Role.OWNER;
    }

    /** The active one first, then drafts, then those that were in force; the latest changed first. */
    public List<Design> all() {
        return table.all().stream().map(this::asInForce).toList();
    }

    public Optional<Design> find(DesignId id) {
        return table.find(id).map(this::asInForce);
    }

    /** The one in force; empty while no team was ever formed. */
    public Optional<Design> active() {
        return table.active().map(this::asInForce);
    }

    /** Whom a template seats by itself: those in the structure in force in the order of the chart, then the other sellers. */
    public List<EmployeeId> usualPeople() {
        Stream<EmployeeId> seated = structure.lasting().stream()
                .flatMap(team -> team.seats().stream())
                .map(Seat::employee);
        Stream<EmployeeId> sellers = staff.all().stream()
                .filter(person -> person.role() == Role.SELLER)
                .map(Employee::id);
        return Stream.concat(seated, sellers)
                .distinct()
                .filter(id -> staff.find(id).filter(Employee::active).isPresent())
                .toList();
    }

    @Transactional
    public DesignResult draft(Plan plan, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new DesignResult.NotAllowed();
        }
        Design draft = fresh(plan, Design.State.DRAFT, by.id());
        table.insert(draft);
        tell("design-drafted", draft, by);
        return new DesignResult.Done(draft);
    }

    /** A draft like another design; its teams continue the same teams. */
    @Transactional
    public DesignResult copy(DesignId id, String name, Viewer by) {
        return find(id).map(design -> draft(design.plan().named(name), by)).orElseGet(DesignResult.Unknown::new);
    }

    /** A draft after a template; its teams continue those in force where there are such. */
    @Transactional
    public DesignResult draft(Template template, List<EmployeeId> people, String name, Viewer by) {
        return draft(sketch(template, people, name, by.locale()).continuing(structure.lasting()), by);
    }

    /** What a template makes of these people; nothing is kept. */
    public Plan sketch(Template template, List<EmployeeId> people, String name, Locale locale) {
        return template.plan(people, name, ids, key -> texts.t(locale, key));
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public DesignResult save(DesignId id, Plan plan, @Nullable Set<Long> versions, Viewer by) {
        return onDraft(id, versions, by, draft -> {
            Design changed = new Design(
                    id,
                    plan,
                    draft.state(),
                    draft.version(),
                    draft.createdAt(),
                    draft.createdBy(),
                    clock.instant(),
                    by.id());
            if (!table.update(changed)) {
                return new DesignResult.ChangedMeanwhile();
            }
            tell("design-changed", changed, by);
            return find(id).<DesignResult>map(DesignResult.Done::new).orElseGet(DesignResult.Unknown::new);
        });
    }

    /** Throws a draft away. */
    @Transactional
    public DesignResult discard(DesignId id, @Nullable Set<Long> versions, Viewer by) {
        return onDraft(id, versions, by, draft -> {
            if (!table.delete(draft)) {
                return new DesignResult.ChangedMeanwhile();
            }
            tell("design-discarded", draft, by);
            return new DesignResult.Done(draft);
        });
    }

    private DesignResult onDraft(
            DesignId id, @Nullable Set<Long> versions, Viewer by, Function<Design, DesignResult> change) {
        if (!Structure.mayChange(by)) {
            return new DesignResult.NotAllowed();
        }
        Design found = table.find(id).orElse(null);
        if (found == null) {
            return new DesignResult.Unknown();
        }
        if (!Version.fits(versions, found.version())) {
            return new DesignResult.ChangedMeanwhile();
        }
        return found.state() == Design.State.DRAFT && !activations.isAtWork(id)
                ? change.apply(found)
                : new DesignResult.NotADraft();
    }

    /** The teams in force as a plan. */
    Plan inForce() {
        return new Plan(
                "", "", structure.lasting().stream().map(PlannedTeam::of).toList());
    }

    /**
     * Puts these teams in force, as those of a design, instead of the one that is active.
     *
     * @param next null when the teams come from no design
     */
    void putInForce(@Nullable DesignId next, @Nullable DesignId active, List<PlannedTeam> teams) {
        if (active != null) {
            table.find(active)
                    .ifPresent(design -> table.update(
                            design.inState(Design.State.RETIRED, inForce().teams(), clock.instant())));
        }
        if (next != null) {
            table.find(next)
                    .ifPresent(design -> table.update(
                            design.inState(Design.State.ACTIVE, design.plan().teams(), clock.instant())));
        }
        structure.form(teams);
    }

    /** A department formed without a design has one from then on. */
    @EventListener
    void writeDown(Formed formed) {
        Plan plan = new Plan(texts.t(company.locale(), "structure.title"), "", List.of());
        table.insert(fresh(plan, Design.State.ACTIVE, null));
    }

    private Design fresh(Plan plan, Design.State state, @Nullable EmployeeId by) {
        Instant now = clock.instant();
        return new Design(new DesignId(ids.next()), plan, state, 1, now, by, now, by);
    }

    /** Seats of the structure in force are changed in place, so what it says is read where it is kept. */
    private Design asInForce(Design design) {
        if (design.state() != Design.State.ACTIVE) {
            return design;
        }
        List<Team> teams = structure.lasting();
        Plan plan = design.plan();
        return new Design(
                design.id(),
                new Plan(
                        plan.name(),
                        plan.note(),
                        teams.stream().map(PlannedTeam::of).toList()),
                design.state(),
                design.version(),
                design.createdAt(),
                design.createdBy(),
                design.changedAt(),
                design.changedBy());
    }

    private void tell(String what, Design design, Viewer by) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("structure", design.id().value());
        Map<String, Object> facts = Map.of("name", design.plan().name());
        journal.append(new JournalEntry(clock.instant(), subject, what, by.asActor(), null, null, facts));
    }
}
