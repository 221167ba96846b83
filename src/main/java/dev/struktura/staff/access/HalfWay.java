package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever has told the password and still owes the code: nobody yet, remembered for as long as typing a code may take. */
@Component
public class HalfWay {

    private static final String PERSON = "half-way";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Staff staff;

    HalfWay(Staff staff) {
        this.staff = staff;
    }

    /** Whatever session the browser had before, perhaps planted, ends. */
    public void stop(Employee person, HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        session.setAttribute(PERSON, person.id());
    }

    public Optional<Employee> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (EmployeeId) session.getAttribute(PERSON))
                .flatMap(staff::find)
                .filter(Employee::active);
    }
}
