package dev.struktura.testing;

import dev.struktura.Struktura;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a free port with the demo company, on a database of the test class's own. All such classes
 * share one application: keep to this annotation alone, every property more starts another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Struktura.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=" + TestDatabase.UNUSED_URL,
            "server.address=127.0.0.1",
            "struktura.demo=true",
            "struktura.clock=adjustable",
            "struktura.workers=false",
            "struktura.webhooks.allowed-hosts=localhost",
            "struktura.secrets.key=" + StrukturaTest.KEY,
            "struktura.secrets.other-key=" + StrukturaTest.OTHER_KEY
        })
@Import(TestingConfiguration.class)
@ExtendWith(DatabasePerClass.class)
public @interface StrukturaTest {

    /** By what the installation encrypts. */
    String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** What it can read too, as one whose key is about to be changed. */
    String OTHER_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
}
