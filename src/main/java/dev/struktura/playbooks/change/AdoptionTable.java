package dev.struktura.playbooks.change;

import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealsInFlight.Looked;
import dev.struktura.deals.DealsInFlight.Standing;
import dev.struktura.process.Past;
import dev.struktura.process.ProcessVersions;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What became of the deals in flight, as rows. */
@Repository
class AdoptionTable {

    /** How many deals moved, could not, went back, and stayed because they had moved on. */
    record Counts(int moved, int stranded, int returned, int stayed) {}

    private record Stood(
            int version,
            String stage,
            int visit,
            Map<String, Instant> timers,
            Set<String> carried,
            Map<String, String> renamed,
            Instant until) {

        static Stood of(Past past) {
            return new Stood(
                    past.version().number(),
                    past.stage(),
                    past.visit(),
                    past.timers(),
                    past.carried(),
                    past.renamed(),
                    past.until());
        }
    }

    private record Row(UUID dealId, long number, String title, String stage, int fromVersion, String why) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProcessVersions versions;

    AdoptionTable(JdbcClient jdbc, JsonMapper json, ProcessVersions versions) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = versions;
    }

    /** A deal that could not move the first time and can the second has moved. */
    void add(PublicationId publication, List<Looked> looked) {
        List<Standing> deals = looked.stream().map(Looked::deal).toList();
        jdbc.sql("""
            insert into playbooks.adoption (publication_id, deal_id, number, title, stage, from_version, past, why)
            select :publication, deal, number, title, stage, version, past::jsonb, why::jsonb
            from unnest(:deals::uuid[], :numbers::bigint[], :titles::text[], :stages::text[], :versions::int[], :pasts::text[], :whys::text[])
                as looked (deal, number, title, stage, version, past, why)
            on conflict (publication_id, deal_id) do update
            set stage = excluded.stage, from_version = excluded.from_version, past = excluded.past, why = excluded.why
            """)
                .param("publication", publication.value())
                .param("deals", deals.stream().map(deal -> deal.id().value()).toArray(UUID[]::new))
                .param("numbers", deals.stream().map(Standing::number).toArray(Long[]::new))
                .param("titles", deals.stream().map(Standing::title).toArray(String[]::new))
                .param("stages", deals.stream().map(Standing::stage).toArray(String[]::new))
                .param("versions", deals.stream().map(Standing::version).toArray(Integer[]::new))
                .param("pasts", looked.stream().map(this::past).toArray(String[]::new))
                .param("whys", looked.stream().map(this::why).toArray(String[]::new))
                .update();
    }

    private @Nullable String past(Looked looked) {
        return looked instanceof Looked.Adopted(var _, Past past) ? json.writeValueAsString(Stood.of(past)) : null;
    }

    private @Nullable String why(Looked looked) {
        return looked instanceof Looked.Stranded(var _, Reason why) ? json.writeValueAsString(why) : null;
    }

    /** How the next deals stood that have not gone back yet, in the order of their ids. */
    SequencedMap<DealId, Past> toReturn(Publication publication, int most) {
        SequencedMap<DealId, Past> pasts = new LinkedHashMap<>();
        jdbc.sql("""
            select deal_id, past from playbooks.adoption
            where publication_id = :publication and past is not null and returned is null
            order by deal_id limit :most
            """)
                .param("publication", publication.id().value())
                .param("most", most)
                .query(rs -> {
                    Stood stood = json.readValue(rs.getString("past"), Stood.class);
                    pasts.put(new DealId(rs.getObject("deal_id", UUID.class)), past(publication.process(), stood));
                });
        return pasts;
    }

    private Past past(String process, Stood stood) {
        return new Past(
                versions.get(process, stood.version()),
                stood.stage(),
                stood.visit(),
                stood.timers(),
                stood.carried(),
                stood.renamed(),
                stood.until());
    }

    void markReturned(PublicationId publication, Collection<DealId> looked, Set<DealId> returned) {
        jdbc.sql("""
            update playbooks.adoption set returned = deal_id = any(:returned)
            where publication_id = :publication and deal_id = any(:looked)
            """)
                .param("publication", publication.value())
                .param("looked", looked.stream().map(DealId::value).toArray(UUID[]::new))
                .param("returned", returned.stream().map(DealId::value).toArray(UUID[]::new))
                .update();
    }

    Counts counts(PublicationId publication) {
        return jdbc.sql("""
            select count(past) as moved, count(why) as stranded, count(*) filter (where returned) as returned,
                   count(*) filter (where not returned) as stayed
            from playbooks.adoption where publication_id = :publication
            """)
                .param("publication", publication.value())
                .query(Counts.class)
                .single();
    }

    /** Deals that could not move, and why; in the order of their ids. */
    List<Looked.Stranded> stranded(PublicationId publication, UUID after, int most) {
        return jdbc
                .sql("""
                    select deal_id, number, title, stage, from_version, why from playbooks.adoption
                    where publication_id = :publication and why is not null and deal_id > :after
                    order by deal_id limit :most
                    """)
                .param("publication", publication.value())
                .param("after", after)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(this::stranded)
                .toList();
    }

    private Looked.Stranded stranded(Row row) {
        Standing deal =
                new Standing(new DealId(row.dealId()), row.number(), row.title(), row.stage(), row.fromVersion());
        return new Looked.Stranded(deal, json.readValue(row.why(), Reason.class));
    }
}
