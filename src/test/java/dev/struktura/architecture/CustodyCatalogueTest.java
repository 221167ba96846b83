package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's own catalogue says about who may read what. */
@StrukturaTest
class CustodyCatalogueTest {

    /** Tables that tell nothing about a client, a deal or what somebody was told; each new one is to be thought about. */
    private static final Set<String> OPEN = Set.of(
            // answers of the last day, asked for by the digest of token and key
            "base.idempotency",
            "base.clock",
            "base.secrets_key",
            "journal.seal",
            "process.version",
            "process.timer",
            "deals.load",
            "handoffs.rule",
            "offers.counter",
            // what the company sells, for how much
            "delivery.plan",
            "delivery.plan_process",
            "offers.product",
            "offers.price_list",
            "offers.price",
            "offers.product_past",
            // who issues papers, which says so on each of them
            "billing.entity",
            "billing.account",
            "offers.template",
            "offers.look",
            "offers.logo",
            // what contracts say before they speak of anybody
            "contracts.template",
            "contracts.wording",
            "contracts.counter",
            // what the company writes to everybody
            "messages.template",
            "billing.number");

    /** Modules that know people, teams and processes and no client; their services ask who may see what. */
    private static final Set<String> OPEN_MODULES = Set.of("staff", "structure", "playbooks");

    private static final String TABLES = """
        select n.nspname || '.' || c.relname as name
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^(pg_|information_schema|public$)' and c.relname <> 'flyway_schema_history'
           and not c.relispartition and c.relkind in ('r', 'p')
        """;

    @Autowired
    JdbcClient sql;

    @Test
    void everyTableHasAPolicyOrIsKnownToNeedNone() {
        List<String> unguarded = names(TABLES + " and not c.relrowsecurity");

        assertThat(unguarded)
                .filteredOn(name -> !OPEN_MODULES.contains(name.substring(0, name.indexOf('.'))))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void everyPolicyIsForReadingByRequests() {
        assertThat(names("""
            select schemaname || '.' || tablename || ' ' || policyname from pg_policies
             where cmd <> 'SELECT' or roles <> '{struktura_request}' or permissive <> 'PERMISSIVE'
            """)).isEmpty();
    }

    @Test
    void sightIsAskedForOnceAStatementAndNotOnceARow() {
        assertThat(names("""
            select schemaname || '.' || tablename || ' ' || policyname from pg_policies
             where regexp_count(qual, '(visible_teams|led_teams|former_teams|left_teams|covered_deals|sees_everything|sees_contacts|leads|base\\.employee)\\(\\)')
                <> regexp_count(qual, 'SELECT \\w+\\.(visible_teams|led_teams|former_teams|left_teams|covered_deals|sees_everything|sees_contacts|leads|employee)\\(\\)')
            """)).isEmpty();
    }

    @Test
    void requestsCannotWriteWhereTheyAreShownAPart() {
        assertThat(names(TABLES + """
            and c.relrowsecurity
            and has_table_privilege('struktura_request', c.oid, 'insert, update, delete, truncate, references, trigger')
            """)).isEmpty();
    }

    @Test
    void partitionsAreReadThroughTheirTableOnly() {
        assertThat(names("""
            select oid::regclass::text from pg_class
             where relispartition and relkind = 'r' and has_table_privilege('struktura_request', oid, 'select')
            """)).isEmpty();
    }

    @Test
    void requestsHaveNoRoleAboveThem() {
        assertThat(names("""
            select rolname from pg_roles
             where rolname = 'struktura_request' and (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)
            union all
            select roleid::regrole::text from pg_auth_members where member = 'struktura_request'::regrole
            """)).isEmpty();
    }

    @Test
    void twoViewsFilterThemselvesAndEveryOtherAsksAsTheAsker() {
        assertThat(names("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^(pg_|information_schema|public$)' and c.relkind in ('v', 'm')
               and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
            """)).containsExactlyInAnyOrder("clients.searchable", "deals.findable");
    }

    @Test
    void functionsThatSeeMoreThanTheirAskerAreKnownAndFixTheirPath() {
        assertThat(names("""
            select p.oid::regproc::text || case when 'search_path=""' = any(p.proconfig) then '' else ' with an open path' end
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosecdef and n.nspname !~ '^(pg_|information_schema|public$)'
            """))
                .containsExactlyInAnyOrder(
                        "staff.sees_everything",
                        "staff.sees_contacts",
                        "staff.leads",
                        "structure.visible_teams",
                        "structure.led_teams",
                        "structure.former_teams",
                        "structure.left_teams",
                        "desk.covered_deals");
    }

    @Test
    void whoeverReadsBeyondTheAskerIsKnown() {
        Stream<String> callers = Sources.java("src/main/java/dev/struktura").stream()
                .filter(source -> source.text().contains("Asking.asDepartment("))
                .map(source -> source.path().getFileName().toString());

        assertThat(callers)
                .containsExactlyInAnyOrder(
                        // a transaction that writes
                        "AskingTransactions.java",
                        // workers at their moment
                        "ClockAdvance.java",
                        // a command of whoever runs the installation
                        "ResealCommand.java",
                        // figures of teams: how many and how much, never which
                        "TrackRecords.java",
                        // figures of rules: how often, never where
                        "RuleBook.java",
                        // how servers are reached, and how clients are written to: what comes of it is told, and not
                        // the rows
                        "ChannelSettings.java",
                        "ClientClocks.java",
                        "Courtesies.java",
                        "Wishes.java",
                        // whoever lets a client pay, or tells that one did: the token goes to the provider alone
                        "ProviderAccounts.java",
                        // strangers with the key of a form in their hand
                        "FormTable.java",
                        // clients with the key in their hand
                        "ClientDoor.java",
                        "Signings.java",
                        "InvoiceDoor.java",
                        "Surveys.java",
                        "Unsubscriptions.java");
    }

    private List<String> names(String question) {
        return sql.sql(question).query(String.class).list();
    }
}
