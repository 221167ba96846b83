package dev.struktura.clients;

import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Sellers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Short words for tests of the client base. */
@Component
public class Base {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Staff staff;
    private final Structure structure;
    private final Registrations registrations;
    private final Clients clients;

    Base(Staff staff, Structure structure, Registrations registrations, Clients clients) {
        this.staff = staff;
        this.structure = structure;
        this.registrations = registrations;
        this.clients = clients;
    }

    public Viewer viewer(String person) {
        return staff.byEmail(Sellers.email(person)).map(Employee::asViewer).orElseThrow();
    }

    public TeamId level(int level) {
        return structure.teams().stream()
                .filter(team -> Integer.valueOf(level).equals(team.level()))
                .map(Team::id)
                .findFirst()
                .orElseThrow();
    }

    /** The client as the program registers it: one that is known already, or a new one. */
    public Client register(NewClient client) {
        return clients.get(registrations
                .register(List.of(new Registrations.Registration(client, null)), Map.of(), null)
                .getFirst()
                .id());
    }

    /** A phone number no other test uses. */
    public static String freshPhone() {
        return "+38067%07d".formatted(NUMBERS.incrementAndGet());
    }

    /** A company with a contact who has this phone and address. */
    public static NewClient company(String name, String phone, String email) {
        return NewClient.named(name).with(new NewContact("Оксана Гриценко", List.of(phone), List.of(email)));
    }
}
