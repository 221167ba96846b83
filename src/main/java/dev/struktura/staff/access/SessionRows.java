package dev.struktura.staff.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How sessions are read from their tables. */
@Configuration(proxyBeanMethods = false)
class SessionRows {

    /** The repository takes rows of one session for those of several when others lie between them, and loses attributes. */
    private static final String BY_PERSON = """
        select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
               sa.attribute_name, sa.attribute_bytes
        from %TABLE_NAME% s
        left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
        where s.principal_name = ?
        order by s.primary_id\
        """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rowsOfOneSessionTogether() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery(BY_PERSON);
    }
}
