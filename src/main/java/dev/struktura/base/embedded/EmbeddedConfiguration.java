package dev.struktura.base.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the embedded server unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
@EnableConfigurationProperties(PostgresProperties.class)
class EmbeddedConfiguration {

    @Bean
    EmbeddedServer embeddedServer(PostgresProperties settings) {
        return EmbeddedServer.start(settings);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return new EmbeddedConnection(server);
    }

    private record EmbeddedConnection(EmbeddedServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.NAME;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url(EmbeddedServer.NAME);
        }
    }
}
