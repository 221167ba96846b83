package dev.struktura.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DeparturePageTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Test
    void whoDecidesLetsSomebodyGoAndReadsWhatBecameOfTheWork() {
        String id = hired("proshchavai");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/settings/people/" + id);
            screen.at("a[href$='/departure']").click();
            screen.at(".settings-form .btn-danger").waitFor();
            screen.check();
            screen.picture("departure");
            screen.at(".settings-form .btn-danger").click();
            screen.at("#departure-report").waitFor();
            screen.check();
            screen.picture("departure-report");
        }
        assertThat(staff.find(EmployeeId.of(id)).orElseThrow().active()).isFalse();
    }

    @Test
    void whoGoesOnMustBeNamedWhereItIsOnePerson() {
        String id = hired("bezspadku");
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/settings/people/" + id + "/departure");
            screen.at("input[value='to']").check();
            screen.at(".settings-form .btn-danger").click();
            screen.at(".alert-words").waitFor();
            assertThat(screen.at("input[value='to']").isChecked()).isTrue();
            screen.axe();
            screen.picture("departure-refused");
        }
        assertThat(staff.find(EmployeeId.of(id)).orElseThrow().active()).isTrue();
    }

    private String hired(String mailbox) {
        return api.as(Sellers.HEAD)
                .post(
                        "/employees",
                        Map.of("name", "Остап Прощавай", "email", mailbox + "@techflow.example", "role", "SELLER"))
                .expect(201)
                .at("/id");
    }
}
