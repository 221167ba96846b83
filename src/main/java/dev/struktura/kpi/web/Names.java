package dev.struktura.kpi.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of people, for the templates of this module. */
@Component
public class Names {

    private final Staff staff;

    Names(Staff staff) {
        this.staff = staff;
    }

    /** Empty for nobody. */
    public String of(@Nullable EmployeeId person) {
        return person == null ? "" : staff.find(person).map(Employee::name).orElse("");
    }
}
