package dev.struktura.messages;

import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages somebody sees: all, or those sent on their behalf and those about what concerns them. */
@Component
class Sight {

    /** What a query asks of a row of the outbox; {@link #over} fills it in. */
    static final String CONDITION = "(:all or on_behalf_of = :viewer or about_id = any(:concerns))";

    private final List<Concerns> all;

    Sight(List<Concerns> all) {
        this.all = all;
    }

    JdbcClient.StatementSpec over(JdbcClient.StatementSpec query, Viewer viewer) {
        return query.param("all", viewer.seesEverything())
                .param("viewer", viewer.id().value())
                .param("concerns", viewer.seesEverything() ? new UUID[0] : concerns(viewer));
    }

    private UUID[] concerns(Viewer viewer) {
        return all.stream().flatMap(one -> one.of(viewer).stream()).toArray(UUID[]::new);
    }
}
