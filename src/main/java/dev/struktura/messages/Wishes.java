package dev.struktura.messages;

import dev.struktura.base.Asking;
import dev.struktura.base.Ids;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.Reason;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be written to and who does not; whoever unsubscribed is among them. */
@Service
public class Wishes implements KeepsSecrets {

    private static final String TABLE = "messages.wish";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final AddressSeal addresses;
    private final Courtesies courtesies;
    private final Ids ids;

    Wishes(JdbcClient sql, Secrets secrets, AddressSeal addresses, Courtesies courtesies, Ids ids) {
        this.sql = sql;
        this.secrets = secrets;
        this.addresses = addresses;
        this.courtesies = courtesies;
        this.ids = ids;
    }

    /**
     * Why a message must not go there; empty when it may.
     *
     * @param client to whom it goes, where that is known
     */
    public Optional<Reason> against(
            Channel channel, String address, @Nullable UUID client, NewMessage.Purpose purpose) {
        boolean marketing = purpose == NewMessage.Purpose.MARKETING;
        return Asking.asDepartment(() -> objection(channel, address, client, marketing)
                .or(() -> marketing && courtesies.current().consentFirst() && !agreed(channel, address, client)
                        ? Optional.of(Reason.of("why.message.no-consent"))
                        : Optional.empty()));
    }

    private Optional<Reason> objection(Channel channel, String address, @Nullable UUID client, boolean marketing) {
        return said("objection", channel, address, client, marketing)
                .map(reason -> Reason.of("why.message.do-not-contact", reason));
    }

    private boolean agreed(Channel channel, String address, @Nullable UUID client) {
        return said("consent", channel, address, client, true).isPresent();
    }

    private Optional<String> said(
            String stance, Channel channel, String address, @Nullable UUID client, boolean marketing) {
        return sql.sql("""
            select reason from messages.wish
             where ended_at is null and stance = :stance
               and (channel is null or channel = :channel)
               and (:marketing or purpose = 'all')
               and (address = any(:marks) or client = :client)
             order by said_at desc
             limit 1
            """)
                .param("stance", stance)
                .param("channel", channel.slug())
                .param("marketing", marketing)
                .param("marks", addresses.marks(AddressSeal.normal(address)).toArray(UUID[]::new))
                .param("client", client)
                .query(String.class)
                .optional();
    }

    /** Writes a wish down; who may see the client is for the caller to ask. */
    @Transactional
    public Wish.Id add(Wish.Said said, Viewer by) {
        Wish.Id id = new Wish.Id(ids.next());
        String address = said.address();
        sql.sql("""
            insert into messages.wish (id, stance, purpose, channel, client, address, sealed, mask, reason, source,
                   said_at, said_to, said_to_name)
            values (:id, :stance, :purpose, :channel, :client, :address, :sealed, :mask, :reason, :source,
                   base.now(), :by, :name)
            """)
                .param("id", id.value())
                .param("stance", said.stance().slug())
                .param("purpose", said.extent().slug())
                .param("channel", said.channel() == null ? null : said.channel().slug())
                .param("client", address == null ? said.client() : null)
                .param("address", address == null ? null : addresses.mark(AddressSeal.normal(address)))
                .param("sealed", address == null ? null : secrets.encrypt(address, SealedColumn.place(TABLE, id)))
                .param("mask", address == null ? null : mask(address))
                .param("reason", said.reason())
                .param("source", said.source().slug())
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
        return id;
    }

    /** It no longer holds; false when there is none, or it has ended before. */
    @Transactional
    public boolean end(Wish.Id id, Viewer by) {
        return sql.sql("""
            update messages.wish set ended_at = base.now(), ended_by_name = :name where id = :id and ended_at is null
            """).param("id", id.value()).param("name", by.name()).update() == 1;
    }

    /** Those that hold for a client as a whole. */
    public List<Wish> of(UUID client) {
        return Asking.asDepartment(() -> sql.sql(
                        "select * from messages.wish where client = :client and ended_at is null order by said_at desc")
                .param("client", client)
                .query(Wishes::wish)
                .list());
    }

    public Optional<Wish> find(Wish.Id id) {
        return Asking.asDepartment(() -> sql.sql("select * from messages.wish where id = :id and ended_at is null")
                .param("id", id.value())
                .query(Wishes::wish)
                .optional());
    }

    /** Those that hold for addresses, the newest first, whoever unsubscribed among them. */
    public List<Wish> ofAddresses(int limit) {
        return Asking.asDepartment(
                () -> sql.sql("""
                    select id, stance, purpose, channel, client, mask, reason, source, said_at, said_to_name
                      from messages.wish where address is not null and ended_at is null
                    union all
                    select u.message, 'objection', 'marketing', u.channel, null, o.mask, '', 'unsubscribed', u.at, ''
                      from messages.unsubscribed u join messages.outbox o on o.id = u.message
                     order by said_at desc, id
                     limit :limit
                    """).param("limit", limit).query(Wishes::wish).list());
    }

    private static String mask(String address) {
        return MaskedAddress.of(address.contains("@") ? Channel.EMAIL : Channel.SMS, address);
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        return new Wish(
                new Wish.Id(row.getObject("id", UUID.class)),
                Wish.Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
                Wish.Extent.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                channel == null ? null : Channel.of(channel),
                row.getObject("client", UUID.class),
                row.getString("mask"),
                row.getString("reason"),
                Wish.Source.of(row.getString("source")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("said_to_name"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                TABLE,
                List.of("id"),
                "sealed",
                new SealedColumn.Mark(
                        AddressSeal.PURPOSE,
                        "update messages.wish set address = ? where id = ?",
                        (_, address) -> AddressSeal.normal(address))));
    }
}
