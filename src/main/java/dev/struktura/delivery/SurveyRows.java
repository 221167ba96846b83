package dev.struktura.delivery;

import dev.struktura.deals.DealId;
import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions to clients as rows. */
@Repository
class SurveyRows {

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the client of this deal had not been asked before */
    boolean insert(Survey survey) {
        TeamId team = survey.team();
        return jdbc.sql("""
            insert into delivery.survey (deal, number, token, team, team_name, sent_at)
            values (:deal, :number, :token, :team, :teamName, :sentAt) on conflict (deal) do nothing
            """)
                        .param("deal", survey.deal().value())
                        .param("number", survey.number())
                        .param("token", survey.token())
                        .param("team", team == null ? null : team.value())
                        .param("teamName", survey.teamName())
                        .param("sentAt", Timestamp.from(survey.sentAt()))
                        .update()
                == 1;
    }

    Optional<Survey> find(String token) {
        return jdbc.sql("select * from delivery.survey where token = :token")
                .param("token", token)
                .query(SurveyRows::read)
                .optional();
    }

    void score(DealId deal, int score, Instant at) {
        jdbc.sql("""
            update delivery.survey set score = :score, scored_at = coalesce(scored_at, :at) where deal = :deal
            """)
                .param("deal", deal.value())
                .param("score", score)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those asked from one moment until before another, of these teams. */
    List<Survey> asked(Instant from, Instant until, Collection<TeamId> teams) {
        return jdbc.sql("""
            select * from delivery.survey
             where sent_at >= :from and sent_at < :until and team = any(:teams) order by sent_at
            """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(SurveyRows::read)
                .list();
    }

    private static Survey read(ResultSet row, int index) throws SQLException {
        UUID team = row.getObject("team", UUID.class);
        Timestamp scored = row.getTimestamp("scored_at");
        return new Survey(
                new DealId(row.getObject("deal", UUID.class)),
                row.getLong("number"),
                row.getString("token"),
                team == null ? null : new TeamId(team),
                row.getString("team_name"),
                row.getTimestamp("sent_at").toInstant(),
                score(row),
                scored == null ? null : scored.toInstant());
    }

    private static @Nullable Integer score(ResultSet row) throws SQLException {
        int score = row.getInt("score");
        return row.wasNull() ? null : score;
    }
}
