package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.StandIns;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.Training;
import dev.struktura.structure.Trainings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Gathers what the page of a person's places shows. */
@Component
class PersonViews {

    private static final int MOST_TIMES = 20;

    private final Structure structure;
    private final StandIns standIns;
    private final Trainings trainings;
    private final Staff staff;
    private final Clock clock;

    PersonViews(Structure structure, StandIns standIns, Trainings trainings, Staff staff, Clock clock) {
        this.structure = structure;
        this.standIns = standIns;
        this.trainings = trainings;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those who lead see everybody's places, others their own. */
    static boolean mayLook(Viewer viewer, EmployeeId person) {
        return viewer.leads() || viewer.id().equals(person);
    }

    PersonView of(Employee person, Viewer viewer) {
        return new PersonView(
                person,
                teams(team -> team.seatOf(person.id()).isPresent()),
                teams(team -> team.seatOf(person.id()).isEmpty()),
                skills(person.id()),
                standIns.of(person.id()).stream()
                        .limit(MOST_TIMES)
                        .map(this::time)
                        .toList(),
                trainings.mayTrain(person.id(), viewer),
                Structure.mayChange(viewer) && person.active());
    }

    private List<Team> teams(Predicate<Team> wanted) {
        return structure.lasting().stream().filter(wanted).toList();
    }

    private List<PersonView.Skill> skills(EmployeeId person) {
        List<Training> trained = trainings.of(person);
        return trainings.duties().stream()
                .map(duty -> skill(duty, person, trained))
                .toList();
    }

    private PersonView.Skill skill(String duty, EmployeeId person, List<Training> trained) {
        Optional<Training> training =
                trained.stream().filter(one -> one.duty().equals(duty)).findFirst();
        boolean own = structure.lasting().stream()
                .anyMatch(
                        team -> team.seatOf(person).isPresent() && team.duties().contains(duty));
        String by = training.flatMap(one -> staff.find(one.by()))
                .map(Employee::name)
                .orElse(null);
        return new PersonView.Skill(duty, own, training.orElse(null), by);
    }

    private PersonView.Time time(StandIn one) {
        String team = structure.find(one.team()).map(Team::name).orElse("");
        return new PersonView.Time(one, team, one.at(clock.instant()));
    }
}
