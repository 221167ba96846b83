package dev.struktura.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.struktura.deals.DealId;
import dev.struktura.deals.DealWork;
import dev.struktura.staff.Viewer;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever does a task for somebody who is away sees the deal of it, as long as the task is open and theirs. */
@Component
class CoverSight implements DealWork {

    private final JdbcClient jdbc;

    CoverSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<DealId> of(Viewer viewer) {
        return jdbc.sql("""
            select distinct t.deal
              from desk.cover c
              join desk.task t on t.id = c.task and t.assignee = c.substitute
             where c.substitute = :me and t.closed_at is null and t.deal is not null
            """).param("me", viewer.id().value()).query(UUID.class).list().stream()
                .map(DealId::new)
                .collect(toUnmodifiableSet());
    }
}
