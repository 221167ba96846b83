package dev.struktura.handoffs;

import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of handoffs as rows. */
@Repository
class RuleRows {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Rule> all() {
        return jdbc.sql("select * from handoffs.rule").query(this::read).list();
    }

    void put(Rule rule) {
        jdbc.sql("""
            insert into handoffs.rule
                (from_team, to_team, mode, evidence, limit_seconds, at_limit, most_returns, tells_client,
                 idle_seconds)
            values (:from, :to, :mode, :evidence::jsonb, :limit, :atLimit, :returns, :tellsClient, :idle)
                on conflict (from_team, to_team) do update
               set mode = excluded.mode, evidence = excluded.evidence, limit_seconds = excluded.limit_seconds,
                   at_limit = excluded.at_limit, most_returns = excluded.most_returns,
                   tells_client = excluded.tells_client, idle_seconds = excluded.idle_seconds
            """)
                .param("from", rule.pair().from().value())
                .param("to", rule.pair().to().value())
                .param("mode", rule.mode().word())
                .param("evidence", json.writerFor(EVIDENCE).writeValueAsString(rule.evidence()))
                .param("limit", rule.limit().toSeconds())
                .param("atLimit", rule.atLimit().word())
                .param("returns", rule.returns())
                .param("tellsClient", rule.tellsClient())
                .param("idle", rule.idle().toSeconds())
                .update();
    }

    /** @return whether there was one */
    boolean remove(Rule.Pair pair) {
        return jdbc.sql("delete from handoffs.rule where from_team = :from and to_team = :to")
                        .param("from", pair.from().value())
                        .param("to", pair.to().value())
                        .update()
                == 1;
    }

    private Rule read(ResultSet row, int index) throws SQLException {
        return new Rule(
                new Rule.Pair(
                        new TeamId(row.getObject("from_team", UUID.class)),
                        new TeamId(row.getObject("to_team", UUID.class))),
                Rule.Mode.of(row.getString("mode")),
                json.readValue(row.getString("evidence"), EVIDENCE),
                Duration.ofSeconds(row.getLong("limit_seconds")),
                Rule.AtLimit.of(row.getString("at_limit")),
                row.getInt("most_returns"),
                row.getBoolean("tells_client"),
                Duration.ofSeconds(row.getLong("idle_seconds")));
    }
}
