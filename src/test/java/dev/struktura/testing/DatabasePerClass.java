package dev.struktura.testing;

import dev.struktura.base.Stale;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test class a fresh copy of the demo company's database. */
class DatabasePerClass implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        TestDatabase.of(application.getBean(DataSource.class)).renew();
        application.getBean(Api.class).forgetTokens();
        application.getBean(Browser.class).forgetSessions();
        application.publishEvent(new Stale(Stale.EVERYTHING));
    }
}
