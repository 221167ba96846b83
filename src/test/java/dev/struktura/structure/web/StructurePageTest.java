package dev.struktura.structure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class StructurePageTest {

    @Autowired
    Browser browser;

    @Test
    void theChartIsAccessibleInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/structure", "structure");
    }

    @Test
    void theHeadSetsWeightAndCapacityInPlace() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure");
            screen.at(".structure-terms summary").first().click();
            screen.at(".structure-terms[open] input[name=weight]").fill("2");
            screen.at(".structure-terms[open] input[name=capacity]").fill("25");
            screen.at(".structure-terms[open] button").click();
            screen.at("[data-toast], .toast-words").first().waitFor();

            assertThat(screen.at(".structure-terms").first().textContent())
                    .contains("2")
                    .contains("25");
            assertThat(screen.at(".structure-terms").first().textContent()).contains("50 %");
            screen.noErrors();
        }
    }

    @Test
    void aWrongWeightIsRefusedWhereItWasTyped() {
        try (Screen screen = browser.as(Sellers.ADMIN)) {
            screen.open("/structure");
            screen.at(".structure-terms summary").nth(1).click();
            screen.at(".structure-terms[open] input[name=weight]").fill("сто");
            screen.at(".structure-terms[open] button").click();
            screen.at(".field-error").waitFor();

            assertThat(screen.at(".structure-terms[open] input[name=weight]").inputValue())
                    .isEqualTo("сто");
            screen.axe();
        }
    }

    @Test
    void aSellerReadsTheChartAndChangesNothing() {
        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/structure");

            assertThat(screen.at(".structure-team").count()).isEqualTo(3);
            assertThat(screen.at(".structure-terms input").count()).isZero();
        }
    }
}
