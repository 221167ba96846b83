package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import java.math.BigDecimal;
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
import tools.jackson.databind.json.JsonMapper;

/** The tables of proposals and their files. */
@Repository
class ProposalRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WITH_FILE = """
        select p.*, f.name as file_name, f.type as file_type, f.size as file_size
          from offers.proposal p
          left join offers.file f on f.proposal = p.id
        """;

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ordinal of the deal; whoever asks next waits until this transaction ends. */
    int nextOrdinal(DealId deal) {
        return jdbc.sql("""
            insert into offers.counter as c (deal, last) values (:deal, 1)
                on conflict (deal) do update set last = c.last + 1
            returning last
            """).param("deal", deal.value()).query(Integer.class).single();
    }

    void insert(Proposal proposal, int ordinal, EmployeeId by) {
        Money total = proposal.total();
        jdbc.sql("""
            insert into offers.proposal (id, deal, ordinal, number, state, lines, total_amount, total_currency,
                   valid_until, token, created_at, created_by)
            values (:id, :deal, :ordinal, :number, :state, :lines::jsonb, :amount, :currency,
                   :validUntil, :token, :createdAt, :createdBy)
            """)
                .param("id", proposal.id().value())
                .param("deal", proposal.deal().value())
                .param("ordinal", ordinal)
                .param("number", proposal.number())
                .param("state", proposal.state().word())
                .param("lines", JSON.writeValueAsString(proposal.lines()))
                .param("amount", total == null ? null : total.amount())
                .param("currency", total == null ? null : total.currency().getCurrencyCode())
                .param("validUntil", timestamp(proposal.validUntil()))
                .param("token", proposal.token())
                .param("createdAt", Timestamp.from(proposal.createdAt()))
                .param("createdBy", by.value())
                .update();
    }

    void insert(ProposalId proposal, OfferFile file) {
        jdbc.sql("""
            insert into offers.file (proposal, name, type, size, content)
            values (:proposal, :name, :type, :size, :content)
            """)
                .param("proposal", proposal.value())
                .param("name", file.name())
                .param("type", file.kind().type())
                .param("size", file.content().length)
                .param("content", file.content())
                .update();
    }

    Optional<OfferFile> file(ProposalId proposal) {
        return jdbc.sql("select name, type, content from offers.file where proposal = :proposal")
                .param("proposal", proposal.value())
                .query((row, index) -> new OfferFile(
                        row.getString("name"), FileKind.ofType(row.getString("type")), row.getBytes("content")))
                .optional();
    }

    List<Proposal> of(DealId deal) {
        return jdbc.sql(WITH_FILE + "where p.deal = :deal order by p.ordinal desc")
                .param("deal", deal.value())
                .query(ProposalRows::read)
                .list();
    }

    /** The accepted proposal of each deal, else its newest; deals without any are left out. */
    List<Proposal> latest(Collection<DealId> deals) {
        return jdbc.sql("""
            select distinct on (p.deal) p.*, f.name as file_name, f.type as file_type, f.size as file_size
              from offers.proposal p
              left join offers.file f on f.proposal = p.id
             where p.deal = any(:deals)
             order by p.deal, p.state = 'accepted' desc, p.ordinal desc
            """)
                .param("deals", deals.stream().map(DealId::value).toArray(UUID[]::new))
                .query(ProposalRows::read)
                .list();
    }

    Optional<Proposal> byToken(String token) {
        return jdbc.sql(WITH_FILE + "where p.token = :token")
                .param("token", token)
                .query(ProposalRows::read)
                .optional();
    }

    Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(WITH_FILE + "where p.id = :id")
                .param("id", id.value())
                .query(ProposalRows::read)
                .optional();
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                row.getString("number"),
                Proposal.State.of(row.getString("state")),
                List.of(JSON.readValue(row.getString("lines"), OfferLine[].class)),
                total(row),
                instant(row.getTimestamp("valid_until")),
                row.getString("token"),
                file(row),
                row.getTimestamp("created_at").toInstant(),
                new Proposal.Openings(row.getInt("openings"), instant(row.getTimestamp("last_opened_at"))));
    }

    private static @Nullable Money total(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("total_amount");
        return amount == null
                ? null
                : new Money(amount, java.util.Currency.getInstance(row.getString("total_currency")));
    }

    private static OfferFile.@Nullable Summary file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null
                ? null
                : new OfferFile.Summary(name, FileKind.ofType(row.getString("file_type")), row.getInt("file_size"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
