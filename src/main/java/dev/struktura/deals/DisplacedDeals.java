package dev.struktura.deals;

import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Changeover.Answer;
import dev.struktura.structure.Changeover.Place;
import dev.struktura.structure.Team;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the deals that stood right before the structure changed and do not now; closed ones are history and stay. */
@Component
class DisplacedDeals {

    private static final String SELECT = "select " + DealRows.COLUMNS + """
         from deals.deal d
        where d.status in ('OPEN', 'PARKED') and d.id > :after
          and (d.team_id = any(:gone)
               or (d.team_id, d.owner_id) in (select * from unnest(:teams::uuid[], :people::uuid[]))
               or (d.process, d.stage, d.team_id) in
                  (select * from unnest(:processes::text[], :stages::text[], :losers::uuid[])))
        order by d.id limit :most
        """;

    private final JdbcClient sql;
    private final DealRows rows;
    private final ProcessVersions versions;

    DisplacedDeals(JdbcClient sql, DealRows rows, ProcessVersions versions) {
        this.sql = sql;
        this.rows = rows;
        this.versions = versions;
    }

    /** The next of them in the order of their identities. */
    List<DealRow> next(Changeover change, @Nullable UUID after, int most) {
        Collection<Place> places = change.lostPlaces();
        List<Answer> answers = lostAnswers(change);
        return sql.sql(SELECT)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("gone", uuids(change.goneTeams(), team -> team.value()))
                .param("teams", uuids(places, place -> place.team().value()))
                .param("people", uuids(places, place -> place.person().value()))
                .param("processes", answers.stream().map(Answer::process).toArray(String[]::new))
                .param("stages", answers.stream().map(Answer::stage).toArray(String[]::new))
                .param("losers", uuids(answers, answer -> answer.team().value()))
                .param("most", most)
                .query(rows::row)
                .list();
    }

    private List<Answer> lostAnswers(Changeover change) {
        return versions.all().stream()
                .flatMap(process -> process.stages().stream().flatMap(stage -> lost(change, process, stage)))
                .toList();
    }

    private static Stream<Answer> lost(Changeover change, ProcessVersion process, Stage stage) {
        String duty = stage.duty();
        return duty == null
                ? Stream.of()
                : change.before().stream()
                        .map(Team::id)
                        .filter(team -> change.isLost(team, process.key(), stage.key(), duty))
                        .map(team -> new Answer(team, process.key(), stage.key()));
    }

    private static <T> UUID[] uuids(Collection<T> some, Function<T, UUID> id) {
        return some.stream().map(id).toArray(UUID[]::new);
    }
}
