package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.HEAD;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The people of the demo company as the tests of handoffs ask for them. */
@Component
class Company {

    private final Api api;
    private final Staff staff;
    private final Structure structure;

    Company(Api api, Staff staff, Structure structure) {
        this.api = api;
        this.staff = staff;
        this.structure = structure;
    }

    String login(String employee) {
        return staff.find(EmployeeId.of(employee)).orElseThrow().email().replaceFirst("@.*", "");
    }

    String id(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow().id().toString();
    }

    String team(int level) {
        return structure.teams().stream()
                .filter(team -> Integer.valueOf(level).equals(team.level()))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    /** Who is asked to take the deal. */
    String asked(String handoff) {
        return login(api.as(HEAD).get("/handoffs/" + handoff).expect(200).at("/to/employee/id"));
    }

    String colleagueOf(String login) {
        EmployeeId person = EmployeeId.of(id(login));
        Team team = structure.find(structure.teamsOf(person).iterator().next()).orElseThrow();
        return team.seats().stream()
                .map(seat -> seat.employee())
                .filter(other -> !other.equals(person))
                .map(other -> login(other.toString()))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> openTasksOf(String deal, String login) {
        return api.as(HEAD)
                .get("/tasks?state=open&deal=" + deal + "&assignee=" + id(login))
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .toList();
    }

    List<String> rulesOf(String deal, String login) {
        return openTasksOf(deal, login).stream()
                .map(task -> task.at("/rule").asString())
                .toList();
    }

    String taskOf(String deal, String login, String rule) {
        return openTasksOf(deal, login).stream()
                .filter(task -> task.at("/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }
}
