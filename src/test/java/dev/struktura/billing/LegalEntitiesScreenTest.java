package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class LegalEntitiesScreenTest {

    @Autowired
    Browser browser;

    @Test
    void anEntityAndItsAccountAreMadeAndSlipsAreToldOfWhileTheyAreTyped() {
        try (Screen screen = browser.as(Sellers.ADMIN, Look.PHONE)) {
            screen.open("/settings/entities/new");
            screen.at("#field-name").fill("ФОП Мельник О. О.");
            screen.at("#field-taxId").fill("3184710692");
            screen.at("#field-taxId").blur();
            screen.at(".alert-words").waitFor();
            screen.picture("entity-doubt");
            screen.check();
            screen.at("#field-taxId").fill("3184710691");
            screen.at("#field-numberPrefix").fill("cn");
            screen.at(".form-buttons .btn-primary").click();
            screen.at("#error-numberPrefix").waitFor();
            screen.at("#field-numberPrefix").fill("om");
            screen.at(".form-buttons .btn-primary").first().click();
            screen.at("a[href$='/accounts/new']").click();
            screen.at("#field-number").fill("UA21 3223 1300 0002 6007 2335 6600 2");
            screen.at("#field-number").blur();
            screen.at(".alert-words").waitFor();
            screen.at("#field-number").fill("UA21 3223 1300 0002 6007 2335 6600 1");
            screen.picture("account");
            screen.check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at("#accounts li").waitFor();
            assertThat(screen.at("#accounts").innerText()).contains("UA213223130000026007233566001");
            screen.picture("entity");
            screen.check();
            screen.open("/settings/entities");
            screen.picture("entities");
            screen.check();
        }
    }
}
