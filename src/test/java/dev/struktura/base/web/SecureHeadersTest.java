package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer tells a browser to beware of, and what no page does. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureHeadersTest {

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Visitor head;

    @BeforeAll
    void theHeadSignsIn() {
        head = Visitor.as(Sellers.HEAD, api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/day",
                "/settings",
                "/no-such-page",
                "/deals/nonsense",
                "/p/nonsense",
                "/i/nonsense",
                "/favicon.svg",
                "/api/v1/openapi",
                "/api/v1/deals",
                "/api/v1/no-such-route",
                "/actuator/health"
            })
    void everyAnswerCarriesThem(String path) {
        HttpHeaders headers = head.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:", "https:");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/day", "/settings", "/deals", "/clients", "/api/v1/deals"})
    void whatIsAboutWorkIsKeptInNoCache(String path) {
        assertThat(head.get(path).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void noPageNeedsAnExceptionFromThePolicy() {
        List<String> inline = pages(RequestMethod.GET)
                .filter(path -> head.get(path)
                        .body()
                        .matches("(?s).*(<script(?![^>]*src=)|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:).*"))
                .toList();

        assertThat(inline).isEmpty();
    }

    @Test
    void everyFormWithoutItsTokenIsForbidden() {
        List<String> open = pages(RequestMethod.POST)
                .filter(path -> !path.startsWith("/unsubscribe/") && !path.startsWith("/forms/"))
                .filter(path -> head.post(path, Map.of()).statusCode() != 403)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void aTokenOfSomebodyElseIsNone() {
        String other = Visitor.as(Sellers.OLENA, api).csrf();

        assertThat(head.post("/settings/language", Map.of("locale", "en", "_csrf", other))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whateverAFormSaysItIsAnsweredAndNotFailedAt() {
        String csrf = head.csrf();
        List<String> failed = pages(RequestMethod.POST)
                .filter(path -> !path.equals("/sign-out"))
                .filter(path -> Stream.of(
                                Map.of("_csrf", csrf),
                                Map.of("_csrf", csrf, "title", "\0", "name", "\0", "id", "\0"),
                                Map.of(
                                        "_csrf", csrf, "version", "x", "days", "x", "limit", "-1", "deal", "x", "by",
                                        "x"))
                        .anyMatch(form -> head.post(path, form).statusCode() >= 500))
                .toList();

        assertThat(failed).isEmpty();
    }

    @Test
    void whateverAnAddressSaysItIsAnsweredAndNotFailedAt() {
        List<String> failed = pages(RequestMethod.GET)
                .flatMap(path -> Stream.of(
                                "?q=%FF",
                                "?q=%00", "?cursor=x&limit=-1&page=-1&sort=x&stage=x&view=x", "?deal=x&with=x&to=x")
                        .map(query -> path + query))
                .filter(path -> head.get(path).statusCode() >= 500)
                .toList();

        assertThat(failed).isEmpty();
    }

    @Test
    void aFailureTellsNothingOfItsCause() {
        for (String path :
                List.of("/deals/" + UUID.randomUUID(), "/settings/people/x", "/no-such-page", "/%FF", "/deals;x")) {
            HttpResponse<String> page = head.get(path);

            assertThat(page.statusCode()).as(path).isBetween(400, 499);
            assertThat(page.body()).as(path).doesNotContain("Exception", "dev.struktura", "Tomcat", "\tat ");
        }
    }

    /** Every address of a page, with an identity of nothing where one is wanted; streams and sign-in aside. */
    private Stream<String> pages(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/") && !path.equals("/live") && !path.equals("/clock/advances"))
                .map(path -> path.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()))
                .sorted();
    }
}
