package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.offers.brand.LookId;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of proposals and their files. */
@Repository
class ProposalRows {

    /** Lines written before there were options say nothing of them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String WHOLE = """
        p.*, f.name as file_name, f.type as file_type, f.size as file_size,
               a.content as accepted, a.seal, r.at as declined_at, r.reason as declined_for
          from offers.proposal p
          left join offers.file f on f.proposal = p.id
          left join offers.acceptance a on a.proposal = p.id
          left join offers.refusal r on r.proposal = p.id
        """;
    private static final String ALL = "select " + WHOLE;

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
                   valid_until, token, link_until, created_at, created_by, look)
            values (:id, :deal, :ordinal, :number, :state, :lines::jsonb, :amount, :currency,
                   :validUntil, :token, :linkUntil, :createdAt, :createdBy, :look)
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
                .param("linkUntil", Timestamp.from(proposal.linkUntil()))
                .param("createdAt", Timestamp.from(proposal.createdAt()))
                .param("createdBy", by.value())
                .param("look", proposal.look() == null ? null : proposal.look().value())
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
        return jdbc.sql(ALL + "where p.deal = :deal order by p.ordinal desc")
                .param("deal", deal.value())
                .query(ProposalRows::read)
                .list();
    }

    /** The accepted proposal of each deal, else the newest that nobody took back or declined; deals without any are left out. */
    List<Proposal> latest(Collection<DealId> deals) {
        return jdbc.sql("select distinct on (p.deal) " + WHOLE + """
             where p.deal = any(:deals) and p.state not in ('declined', 'revoked')
             order by p.deal, p.state = 'accepted' desc, p.ordinal desc
            """)
                .param("deals", deals.stream().map(DealId::value).toArray(UUID[]::new))
                .query(ProposalRows::read)
                .list();
    }

    Optional<Proposal> byToken(String token) {
        return jdbc.sql(ALL + "where p.token = :token")
                .param("token", token)
                .query(ProposalRows::read)
                .optional();
    }

    Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(ALL + "where p.id = :id")
                .param("id", id.value())
                .query(ProposalRows::read)
                .optional();
    }

    /** The proposal as nobody else changes it until this transaction ends. */
    Optional<Proposal> held(ProposalId id) {
        return jdbc.sql("select id from offers.proposal where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(held -> find(id));
    }

    /** Takes it back. */
    void revoke(ProposalId id) {
        jdbc.sql("update offers.proposal set state = 'revoked' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The same by its link. */
    Optional<Proposal> held(String token) {
        return jdbc.sql("select id from offers.proposal where token = :token for no key update")
                .param("token", token)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new ProposalId(id)));
    }

    /** What the client holds in their hands, and until when it is good for what. */
    record Link(String token, @Nullable Instant validUntil, Instant until) {}

    /** Opens it again; it counts as opened when it ever was. */
    void renew(ProposalId id, Link link) {
        jdbc.sql("""
            update offers.proposal
               set state = case openings when 0 then 'sent' else 'opened' end,
                   valid_until = :validUntil, link_until = :linkUntil, token = :token
             where id = :id
            """)
                .param("id", id.value())
                .param("validUntil", timestamp(link.validUntil()))
                .param("linkUntil", Timestamp.from(link.until()))
                .param("token", link.token())
                .update();
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
                row.getTimestamp("link_until").toInstant(),
                file(row),
                row.getTimestamp("created_at").toInstant(),
                new Proposal.Openings(row.getInt("openings"), instant(row.getTimestamp("last_opened_at"))),
                acceptance(row),
                refusal(row),
                look(row));
    }

    private static @Nullable LookId look(ResultSet row) throws SQLException {
        UUID look = row.getObject("look", UUID.class);
        return look == null ? null : new LookId(look);
    }

    private static @Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        String content = row.getString("accepted");
        return content == null ? null : Acceptance.read(content, row.getString("seal"));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        String reason = row.getString("declined_for");
        return reason == null
                ? null
                : new Refusal(row.getTimestamp("declined_at").toInstant(), reason);
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
