package dev.struktura.staff;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares a leaver with those who do the same work. */
@Component
public class Peers {

    private final Staff staff;

    Peers(Staff staff) {
        this.staff = staff;
    }

    /** @param counts how many each person dealt with; whoever is missing dealt with none */
    public Legacy.Passed.Seen compared(String what, Map<EmployeeId, Integer> counts, Leaving leaving) {
        Employee person = leaving.person();
        List<Integer> others = staff.all().stream()
                .filter(other -> other.active()
                        && other.role() == person.role()
                        && !other.id().equals(person.id()))
                .map(other -> counts.getOrDefault(other.id(), 0))
                .sorted()
                .toList();
        return new Legacy.Passed.Seen(what, counts.getOrDefault(person.id(), 0), median(others));
    }

    private static double median(List<Integer> sorted) {
        int size = sorted.size();
        return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }
}
