package dev.struktura.demo;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hires the people of TechFlow and seats them on three levels, once. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("struktura.demo")
class DemoCompany implements ApplicationRunner {

    static final String PASSWORD = "demo";
    static final String DOMAIN = "@techflow.example";

    private final Staff staff;
    private final Structure structure;
    private final Company company;
    private final Ids ids;

    DemoCompany(Staff staff, Structure structure, Company company, Ids ids) {
        this.staff = staff;
        this.structure = structure;
        this.company = company;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!staff.all().isEmpty()) {
            return;
        }
        hire("owner", "Віктор Мельник", Role.OWNER);
        hire("admin", "Юлія Гончар", Role.ADMIN);
        EmployeeId head = hire("head", "Наталія Бондар", Role.HEAD);
        hire("analyst", "Павло Рибак", Role.ANALYST);
        EmployeeId olena = hire("olena", "Олена Коваль", Role.SELLER);
        EmployeeId taras = hire("taras", "Тарас Шевчук", Role.SELLER);
        EmployeeId iryna = hire("iryna", "Ірина Мороз", Role.SELLER);
        EmployeeId andriy = hire("andriy", "Андрій Лисенко", Role.SELLER);
        EmployeeId sofia = hire("sofia", "Софія Ткачук", Role.SELLER);
        EmployeeId marko = hire("marko", "Марко Савченко", Role.SELLER);
        structure.form(List.of(
                level(1, "Лідогенерація", seats(SeatRole.SALES_DEVELOPMENT, olena, taras, iryna), "lead-generation")
                        .ledBy(head),
                level(2, "Конвертація", seats(SeatRole.ACCOUNT_EXECUTIVE, andriy, sofia), "lead-conversion")
                        .ledBy(head),
                level(3, "Акаунт-менеджмент", seats(SeatRole.ACCOUNT_MANAGER, marko), "account-management")
                        .ledBy(head)));
    }

    private PlannedTeam level(int level, String name, List<PlannedSeat> seats, String duty) {
        return PlannedTeam.level(new TeamId(ids.next()), level, name, seats, Set.of(duty));
    }

    private EmployeeId hire(String login, String name, Role role) {
        NewEmployee person = NewEmployee.usual(name, login + DOMAIN, role, company.zone());
        return staff.hire(person.signingInWith(PASSWORD)).orThrow().id();
    }

    private static List<PlannedSeat> seats(SeatRole role, EmployeeId... people) {
        return Arrays.stream(people).map(person -> PlannedSeat.of(person, role)).toList();
    }
}
