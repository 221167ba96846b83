package dev.struktura.clients.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.clients.Client;
import dev.struktura.clients.Clients;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ClientPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Clients clients;

    @Autowired
    Base base;

    @Test
    void theListIsAccessibleInEveryLook() {
        someClients();

        browser.everyLook(Sellers.OLENA, "/clients", "clients-list");
    }

    @Test
    void theClientIsAccessibleInEveryLook() {
        Client client = rich();

        browser.everyLook(Sellers.HEAD, "/clients/" + client.id(), "client");
    }

    @Test
    void theRevealDialogIsAccessibleInEveryLook() {
        Client client = rich();

        browser.everyLook(Sellers.HEAD, "/clients/" + client.id(), "client-reveal", screen -> {
            screen.at("#contacts a[hx-get]").first().click();
            screen.at("dialog[open] #reveal-reason").waitFor();
        });
    }

    @Test
    void theFormWithErrorsIsAccessibleInEveryLook() {
        browser.everyLook(Sellers.OLENA, "/clients/new", "client-new", screen -> {
            screen.page().fill("#field-phone", "не номер");
            screen.page().click(".client-form .btn-primary");
            screen.at("#error-name").waitFor();
        });
    }

    @Test
    void theMergePreviewIsAccessibleInEveryLook() {
        Client one = rich();
        Client other = clients.add(new NewClient("Дім та сад", "31415926", "PL", "Друга нотатка", List.of()), null);

        browser.everyLook(
                Sellers.HEAD,
                "/clients/" + one.id() + "/merges/new?with=" + other.id(),
                "client-merge",
                screen -> assertThat(screen.at("main").textContent())
                        .as("no count of nothing")
                        .doesNotContain(": 0"));
    }

    @Test
    void theChangeOfAClientIsAccessibleInEveryLook() {
        Client client = rich();

        browser.everyLook(Sellers.HEAD, "/clients/" + client.id() + "/edit", "client-edit");
    }

    @Test
    void typingNarrowsTheListWithoutAReloadAndTheAddressCanBeShared() {
        clients.add(NewClient.named("Рідкісний Едельвейс"), null);

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients");
            screen.page().fill("#client-words", "едельв");
            screen.page().waitForURL(address -> address.contains("q="));
            screen.settle();

            assertThat(screen.at(".client-name").allTextContents()).containsExactly("Рідкісний Едельвейс");
            screen.noErrors();
        }
    }

    @Test
    void theKeyboardWalksTheListOpensAClientAndFindsTheSearchField() {
        someClients();

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients");
            screen.page().keyboard().press("/");
            assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo("client-words");
            screen.page().keyboard().press("ArrowDown");
            screen.page().keyboard().press("ArrowDown");
            screen.page().keyboard().press("Enter");
            screen.page().waitForURL(address -> address.matches(".*/clients/[0-9a-f-]{36}"));
            screen.noErrors();
        }
    }

    @Test
    void moreRowsAreAddedBelowAndNoneTwice() {
        for (int i = 0; i < 120; i++) {
            clients.add(NewClient.named("Багато %03d".formatted(i)), null);
        }

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients?q=багато");
            screen.at(".client-more a").click();
            screen.page().waitForFunction("() => document.querySelectorAll('.client-name').length === 100");
            screen.at(".client-more a").click();
            screen.page().waitForFunction("() => document.querySelectorAll('.client-name').length === 120");

            assertThat(screen.at(".client-name").allTextContents()).doesNotHaveDuplicates();
            assertThat(screen.at(".client-more").count()).isZero();
            screen.noErrors();
        }
    }

    @Test
    void aNumberIsShownOnlyAfterAReason() {
        Client client = base.register(Base.company("Розкрити", "+380671231200", "r@rozkryty.example"));

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients/" + client.id());
            assertThat(screen.page().content()).doesNotContain("671231200");
            screen.at("#contacts a[hx-get]").first().click();
            screen.page().fill("dialog[open] #reveal-reason", "Передзвонити");
            screen.page().keyboard().press("Enter");
            screen.at(".revealed").waitFor();

            assertThat(screen.at(".revealed").textContent()).contains("+380671231200");
            screen.axe();
            screen.noErrors();
        }
    }

    @Test
    void aNewClientThatLooksKnownIsAskedAboutAndCanBeAddedAnyway() {
        Client known = base.register(Base.company("Відомий", "+380671231300", "v@vidomyi.example"));

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients/new");
            screen.page().fill("#field-name", "Начебто новий");
            screen.page().fill("#field-phone", "067 123 13 00");
            screen.page().click(".client-form .btn-primary");
            screen.at(".alike").waitFor();
            assertThat(screen.at(".alike a").getAttribute("href"))
                    .endsWith(known.id().toString());

            screen.page().click("button[name=anyway]");
            screen.page().waitForURL(address -> address.matches(".*/clients/[0-9a-f-]{36}"));
            assertThat(screen.at("h1").textContent()).isEqualTo("Начебто новий");
        }
    }

    @Test
    void twoClientsAreMergedFromTheSuggestionAndPartedOnTheSamePage() {
        Client one = clients.add(Base.company("Злиття Перше", "+380671231400", "one@zlyttia.example"), null);
        clients.add(Base.company("Геть інша назва", "+380671231400", "two@zlyttia.example"), null);

        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/clients/" + one.id());
            screen.at("#client-duplicates .btn").click();
            screen.page().click(".form-buttons .btn-primary");
            screen.at("#merges-title").waitFor();
            assertThat(screen.at(".contact-list > li").count()).isEqualTo(2);

            screen.at("section[aria-labelledby=merges-title] button").click();
            screen.at("#merges-title")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(screen.at(".contact-list > li").count()).isEqualTo(1);
            screen.noErrors();
        }
    }

    @Test
    void aWrongNumberOfANewContactIsRefusedWhereItWasTypedAndARightOneAdded() {
        Client client = clients.add(NewClient.named("Новий контакт"), null);

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients/" + client.id());
            screen.at(".contact-add summary").click();
            screen.page().fill("#field-phone", "12");
            screen.at(".contact-add button").click();
            screen.at("#error-phone").waitFor();
            screen.page().fill("#field-phone", "067 123 15 00");
            screen.at(".contact-add button").click();
            screen.at(".contact-list > li").waitFor();

            assertThat(screen.at(".contact-list .masked").first().textContent()).isEqualTo("+380 ** *** ** 00");
            screen.page().onDialog(com.microsoft.playwright.Dialog::accept);
            screen.at(".contact-list form button").click();
            screen.page().waitForFunction("() => document.querySelectorAll('.contact-list .masked').length === 0");
        }
    }

    @Test
    void aChangeMadeOnAnOldVersionKeepsWhatWasTyped() {
        Client client = clients.add(NewClient.named("Одночасно"), null);

        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/clients/" + client.id() + "/edit");
            clients.entrust(client.id(), null, null);
            clients.entrust(client.id(), base.level(1), null);
            screen.page().fill("#field-taxId", "10101010");
            screen.page().click(".client-form .btn-primary");
            screen.at(".alert-words").waitFor();

            assertThat(screen.at("#field-taxId").inputValue()).isEqualTo("10101010");
            screen.page().click(".client-form .btn-primary");
            screen.page().waitForURL(address -> address.endsWith(client.id().toString()));
        }
    }

    private Client rich() {
        Client client = base.register(new NewClient(
                        "ТОВ «Дім і сад»", "3141592", "UA", "Постійний клієнт, любить точність.", List.of())
                .with(new NewContact("Оксана Гриценко", List.of("+380671230077"), List.of("oksana@dim-i-sad.example")))
                .with(new NewContact("Богдан Яременко", List.of("+380501230088"), List.of())));
        if (!base.level(3).equals(clients.find(client.id()).orElseThrow().team())) {
            clients.entrust(client.id(), base.level(3), base.viewer(Sellers.HEAD));
            clients.add(NewClient.named("Дім і Сад, ФОП"), null);
        }
        return client;
    }

    private void someClients() {
        base.register(Base.company(
                "ТОВ «Надзвичайно довга назва компанії для перевірки переносів у списку»",
                "+380671230099",
                "x@dovga.example"));
        base.register(Base.company("Агросвіт", "+380671230098", "y@agrosvit.example"));
        rich();
    }
}
