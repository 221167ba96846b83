package dev.struktura.messages;

import dev.struktura.base.Upgrade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seals the addresses that were kept in plain text; written anew, the tables keep nothing of that in their files. */
@Component
class SealedAddresses extends Upgrade {

    private record Plain(UUID message, Channel channel, String address) {}

    private final AddressSeal seal;

    SealedAddresses(AddressSeal seal) {
        super("66", "sealed addresses");
        this.seal = seal;
    }

    @Override
    protected void upgrade(JdbcTemplate sql) {
        inBatches(
                sql,
                "select id, channel, plain from messages.outbox where plain is not null",
                SealedAddresses::plain,
                "update messages.outbox set address = ?, mask = ?, plain = null where id = ?",
                this::sealed);
        inBatches(
                sql,
                "select message as id, channel, plain from messages.unsubscribed where plain is not null",
                SealedAddresses::plain,
                "update messages.unsubscribed set address = ?, plain = null where channel = ? and plain = ?",
                this::marked);
        sql.execute("vacuum full messages.outbox");
        sql.execute("vacuum full messages.unsubscribed");
    }

    private static Plain plain(ResultSet row, int number) throws SQLException {
        return new Plain(row.getObject("id", UUID.class), Channel.of(row.getString("channel")), row.getString("plain"));
    }

    private Object[] sealed(Plain one) {
        return new Object[] {
            seal.seal(one.message(), one.address()), MaskedAddress.of(one.channel(), one.address()), one.message()
        };
    }

    private Object[] marked(Plain one) {
        return new Object[] {
            seal.mark(AddressSeal.normal(one.address())), one.channel().slug(), one.address()
        };
    }
}
