package dev.struktura.clients.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.clients.Client;
import dev.struktura.clients.Clients;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class InquiryPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Base base;

    @Autowired
    Clients clients;

    @Test
    void theQuestionReadsWellInEveryLook() {
        browser.everyLook(Sellers.OLENA, "/clients/inquiry", "client-inquiry");
    }

    @Test
    void aSellerLearnsThatAClientIsTaken() {
        String phone = Base.freshPhone();
        Client client = base.register(Base.company("ТОВ «Чужа»", phone, "c@chuzha.example"));
        clients.entrust(client.id(), base.level(3), null);
        try (Screen screen = browser.as(Sellers.OLENA, Look.PHONE)) {
            screen.open("/clients");
            screen.at("a[href='/clients/inquiry']").click();
            screen.at("#inquiry-about").fill(phone);
            screen.page().keyboard().press("Enter");
            screen.at("#inquiry-answer strong").waitFor();
            assertThat(screen.at("#inquiry-answer").textContent())
                    .contains("Зайнято")
                    .doesNotContain("Чужа");
            screen.check();
            screen.picture("client-inquiry-taken");
        }
    }
}
