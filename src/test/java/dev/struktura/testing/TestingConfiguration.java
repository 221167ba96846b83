package dev.struktura.testing;

import dev.struktura.base.time.AdjustableClock;
import dev.struktura.billing.provider.MonobankFake;
import java.io.IOException;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/** What a test is given beside the application. */
@TestConfiguration(proxyBeanMethods = false)
class TestingConfiguration {

    @Bean
    TestDatabase dataSource(Environment environment) {
        Properties driver = new Properties();
        driver.putAll(Binder.get(environment)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .get());
        return new TestDatabase(driver);
    }

    @Bean
    MonobankFake monobank() throws IOException {
        return new MonobankFake();
    }

    @Bean
    DynamicPropertyRegistrar monobankAddress(MonobankFake bank) {
        return properties -> {
            properties.add("struktura.payments.monobank.address", bank::address);
            properties.add("struktura.payments.monobank.key-pause", () -> "0s");
        };
    }

    @Bean
    TestClock testClock(AdjustableClock clock) {
        return new TestClock(clock);
    }

    @Bean
    Api api(Environment environment) {
        return new Api(environment, JsonMapper.builder().build());
    }

    @Bean
    Browser browser(Environment environment) {
        return new Browser(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
