package dev.struktura.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.rest.ApiRoutes.Route;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route that the description of the API names, and somebody who sends it what a stranger may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileRequests {

    private static final List<String> OF_ADMINISTRATORS =
            List.of("/webhooks", "/legal-entities", "/payment-providers", "/channels");

    @Autowired
    Api api;

    final Verdict verdict = new Verdict();
    Caller head;
    Caller admin;
    ApiRoutes description;
    Samples samples;
    List<Route> routes;

    @BeforeAll
    void thingsThatExist() {
        head = api.as(Sellers.HEAD);
        admin = api.as(Sellers.ADMIN);
        description = new ApiRoutes(api.anonymous());
        routes = description.all();
        samples = new Samples(api);
    }

    @AfterEach
    void nothingToComplainOf() {
        List<String> complaints = new ArrayList<>(verdict.complaints());
        verdict.complaints().clear();
        assertThat(complaints).isEmpty();
    }

    String sampleOrNothing(Route route) {
        return route.takesJson() ? samples.body(route, description).toString() : "";
    }

    /** Whoever may use the route: a refusal for the role alone would hide how the rest is read. */
    Caller allowed(Route route) {
        return OF_ADMINISTRATORS.stream().anyMatch(route.path()::startsWith) ? admin : head;
    }

    Answer send(Route route, String path, String body) {
        return send(allowed(route), route, path, body);
    }

    static Answer send(Caller caller, Route route, String path, String body) {
        return caller.send(route.method(), path, body);
    }
}
