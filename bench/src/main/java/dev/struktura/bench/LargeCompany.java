package dev.struktura.bench;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company of a hundred teams: everybody has clients and open deals, copied from deals that the kernel led. */
final class LargeCompany {

    private static final int CLIENTS = Integer.getInteger("bench.base", 1_000_000);
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_100);
    private static final int IN_A_TEAM = 10;
    private static final int DEALS_OF_A_PERSON = 22;
    private static final int PATTERNS = 40;
    private static final long FIRST = 3_000_000;

    private final Installation installation;
    private final JdbcTemplate sql;

    private LargeCompany(Installation installation) {
        this.installation = installation;
        this.sql = new JdbcTemplate(installation.bean(DataSource.class));
    }

    static void fill(Installation installation) {
        LargeCompany company = new LargeCompany(installation);
        company.lead();
        company.hire();
        company.giveClients();
        company.giveDeals();
        company.sql.execute("vacuum analyze");
        System.out.printf(
                "%n%d clients, %d people, %d open deals%n",
                company.count("clients.client"),
                company.count("staff.employee"),
                company.count("deals.deal where status = 'OPEN'"));
    }

    /** The patterns from which other deals are copied, in two stages. */
    private void lead() {
        Deals deals = installation.bean(Deals.class);
        List<DealId> opened = deals
                .open(
                        LongStream.range(FIRST, FIRST + PATTERNS)
                                .mapToObj(StrukturaDeals::lead)
                                .toList(),
                        installation.head())
                .stream()
                .map(deal -> deal.id())
                .toList();
        deals.moveAll(
                opened.subList(0, PATTERNS / 2),
                new Deals.Move("qualification", Map.of(), null, null),
                installation.head());
    }

    private void hire() {
        sql.update("""
            insert into staff.employee (id, name, email, role, locale, zone, hours)
            select gen_random_uuid(), 'Seller ' || n, 'seller' || n || '@techflow.example', 'SELLER', 'uk', 'Europe/Kyiv',
                   'mon-fri 09:00-18:00'
              from generate_series(1, ?) n\
            """, PEOPLE);
        sql.update("""
            insert into structure.team (id, name, kind, level, position)
            select gen_random_uuid(), 'Team ' || n, 'LEVEL', 1 + n % 3, 100 + n from generate_series(1, ?) n\
            """, PEOPLE / IN_A_TEAM);
        sql.update("""
            insert into structure.seat (team_id, employee_id, role, weight, position)
            select t.id, e.id, 'account-executive', 1, 1
              from (select id, row_number() over () n from staff.employee where email like 'seller%') e
              join (select id, row_number() over () n from structure.team where name like 'Team %') t
                on t.n = 1 + e.n % ?\
            """, PEOPLE / IN_A_TEAM);
    }

    /** Each team has as many, with one person to reach each; nobody opens what is sealed here. */
    private void giveClients() {
        sql.update("""
            insert into clients.client (id, name, name_key, name_latin, team_id, created_at, changed_at)
            select gen_random_uuid(), name, lower(name), lower(name), team, base.now() - n * interval '1 second', base.now()
              from (select n, (array['Obrij','Veselka','Svitanok','Krynytsia','Topolia','Dnipro','Karpaty','Mriia'])[1 + n % 8]
                              || ' ' || md5(n::text) as name,
                           (select array_agg(id) from structure.team) as teams
                      from generate_series(1, ?) n) one,
                   lateral (select teams[1 + n % cardinality(teams)] as team) of\
            """, CLIENTS);
        sql.update("""
            insert into clients.contact (id, client_id, name, created_at)
            select gen_random_uuid(), id, 'Ірина', created_at from clients.client where name ~ ' [0-9a-f]{32}$'\
            """);
        sql.update("""
            insert into clients.contact_point (id, contact_id, kind, value, mask, lookup, created_at)
            select gen_random_uuid(), id, 'PHONE', decode(md5(id::text), 'hex'), '+380 ** *** ** 67', id, created_at
              from clients.contact where name = 'Ірина'\
            """);
    }

    /** Rows of deals alone: the triggers that keep strangers from writing them are passed by for this one statement. */
    private void giveDeals() {
        sql.execute((ConnectionCallback<Object>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(COPIES.formatted(DEALS_OF_A_PERSON));
                statement.execute("reset session_replication_role");
            }
            return null;
        });
    }

    private static final String COPIES = """
        with pattern as (select d.*, row_number() over () n from deals.deal d where status = 'OPEN' and client_name like 'Company 3%%'),
             seller as (select e.employee_id, e.team_id, row_number() over () n from structure.seat e),
             given as (select s.*, m, row_number() over () place from seller s, generate_series(1, %d) m),
             client as (select id, name, row_number() over () place from clients.client where name ~ ' [0-9a-f]{32}$')
        insert into deals.deal (id, title, client_id, client_name, process, process_version, stage, status, visit, entered_at,
                                owner_id, team_id, amount, currency, fields, past_owners, source, last_action_at, version, created_at)
        select gen_random_uuid(), p.title, c.id, c.name, p.process, p.process_version, p.stage, p.status, p.visit,
               p.entered_at - g.place * interval '1 second', g.employee_id, g.team_id, p.amount, p.currency, p.fields,
               p.past_owners, p.source, p.last_action_at, p.version, p.created_at
          from given g join client c using (place)
          join pattern p on p.n = 1 + g.place %% (select count(*) from pattern)\
        """;

    private long count(String what) {
        Long count = sql.queryForObject("select count(*) from " + what, Long.class);
        return count == null ? 0 : count;
    }
}
