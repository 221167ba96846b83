package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks from the start page along every link that a person is offered. */
@StrukturaTest
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    /** Pages of one kind lead to the same places. */
    private static final int ENOUGH_OF_A_KIND = 2;

    @Autowired
    Api api;

    private final Map<String, Integer> kinds = new HashMap<>();
    private final Queue<String> ahead = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(strings = {Sellers.OWNER, Sellers.ADMIN, Sellers.HEAD, Sellers.ANALYST, Sellers.OLENA, Sellers.MARKO})
    void nobodyIsOfferedALinkTheyMayNotFollow(String person) {
        Visitor visitor = Visitor.as(person, api);
        List<String> closed = new ArrayList<>();
        meet("/day");
        for (String path = ahead.poll(); path != null; path = ahead.poll()) {
            HttpResponse<String> page = visitor.get(path);
            if (page.statusCode() >= 400) {
                closed.add(page.statusCode() + " " + path);
            }
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(this::meet);
        }

        assertThat(closed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(15);
    }

    private void meet(String path) {
        String kind = IDENTITY.matcher(path.replaceAll("=[^&]*", "")).replaceAll("#");
        boolean page = !path.matches("/(assets|webjars|api|live).*|/.*\\.(svg|css|js|ico)");
        if (page && kinds.merge(kind, 1, Integer::sum) <= ENOUGH_OF_A_KIND) {
            ahead.add(path);
        }
    }
}
