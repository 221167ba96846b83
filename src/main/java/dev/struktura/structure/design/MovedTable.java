package dev.struktura.structure.design;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Movables.Moved;
import dev.struktura.structure.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What activations moved, as rows. */
@Repository
class MovedTable {

    private record Row(
            String kind,
            UUID thingId,
            String name,
            @Nullable UUID fromOwner,
            @Nullable UUID fromTeam,
            @Nullable UUID toOwner,
            @Nullable UUID toTeam) {}

    /** How many things of a kind were moved, given back, and left because somebody had moved them since. */
    record Count(String kind, int moved, int returned, int left) {}

    private final JdbcClient jdbc;

    MovedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something moved once more goes back where it was first. */
    void add(ActivationId activation, List<Moved> moved) {
        jdbc.sql("""
            insert into structure.moved (activation_id, kind, thing_id, name, from_owner, from_team, to_owner, to_team)
            select :activation, *
            from unnest(:kinds::text[], :ids::uuid[], :names::text[], :fromOwners::uuid[], :fromTeams::uuid[], :toOwners::uuid[], :toTeams::uuid[])
            on conflict (activation_id, kind, thing_id) do update
            set to_owner = excluded.to_owner, to_team = excluded.to_team
            """)
                .param("activation", activation.value())
                .param("kinds", moved.stream().map(Moved::kind).toArray(String[]::new))
                .param("ids", moved.stream().map(Moved::id).toArray(UUID[]::new))
                .param("names", moved.stream().map(Moved::name).toArray(String[]::new))
                .param(
                        "fromOwners",
                        moved.stream().map(one -> id(one.fromOwner())).toArray(UUID[]::new))
                .param(
                        "fromTeams",
                        moved.stream().map(one -> id(one.fromTeam())).toArray(UUID[]::new))
                .param("toOwners", moved.stream().map(one -> id(one.toOwner())).toArray(UUID[]::new))
                .param("toTeams", moved.stream().map(one -> id(one.toTeam())).toArray(UUID[]::new))
                .update();
    }

    /** The next things of one kind that were not given back yet. */
    List<Moved> toReturn(ActivationId activation, String kind, int most) {
        return jdbc
                .sql("""
                    select kind, thing_id, name, from_owner, from_team, to_owner, to_team from structure.moved
                    where activation_id = :activation and kind = :kind and returned is null
                    order by thing_id limit :most
                    """)
                .param("activation", activation.value())
                .param("kind", kind)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(MovedTable::moved)
                .toList();
    }

    void markReturned(ActivationId activation, String kind, Collection<Moved> looked, Set<UUID> returned) {
        jdbc.sql("""
            update structure.moved set returned = thing_id = any(:returned)
            where activation_id = :activation and kind = :kind and thing_id = any(:looked)
            """)
                .param("activation", activation.value())
                .param("kind", kind)
                .param("looked", looked.stream().map(Moved::id).toArray(UUID[]::new))
                .param("returned", returned.toArray(UUID[]::new))
                .update();
    }

    List<Count> counts(ActivationId activation) {
        return jdbc.sql("""
            select kind, count(*) as moved, count(*) filter (where returned) as returned,
                   count(*) filter (where not returned) as "left"
            from structure.moved where activation_id = :activation group by kind order by kind
            """)
                .param("activation", activation.value())
                .query(Count.class)
                .list();
    }

    /** The things that stayed when all others were given back. */
    List<Moved> left(ActivationId activation, int most) {
        return jdbc
                .sql("""
                    select kind, thing_id, name, from_owner, from_team, to_owner, to_team from structure.moved
                    where activation_id = :activation and not returned order by kind, thing_id limit :most
                    """)
                .param("activation", activation.value())
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(MovedTable::moved)
                .toList();
    }

    private static Moved moved(Row row) {
        return new Moved(
                row.kind(),
                row.thingId(),
                row.name(),
                Optional.ofNullable(row.fromOwner()).map(EmployeeId::new).orElse(null),
                Optional.ofNullable(row.fromTeam()).map(TeamId::new).orElse(null),
                Optional.ofNullable(row.toOwner()).map(EmployeeId::new).orElse(null),
                Optional.ofNullable(row.toTeam()).map(TeamId::new).orElse(null));
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private static @Nullable UUID id(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }
}
