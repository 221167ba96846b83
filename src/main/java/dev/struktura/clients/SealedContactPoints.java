package dev.struktura.clients;

import dev.struktura.base.Upgrade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seals the numbers and addresses that were kept in plain text; written anew, the table keeps nothing of that in its files. */
@Component
class SealedContactPoints extends Upgrade {

    private record Plain(UUID id, ContactPointKind kind, String plain) {}

    private final ContactSeal seal;

    SealedContactPoints(ContactSeal seal) {
        super("66", "sealed contact points");
        this.seal = seal;
    }

    @Override
    protected void upgrade(JdbcTemplate sql) {
        inBatches(
                sql,
                "select id, kind, plain from clients.contact_point where plain is not null",
                SealedContactPoints::plain,
                "update clients.contact_point set value = ?, mask = ?, lookup = ?, plain = null where id = ?",
                this::sealed);
        sql.execute("vacuum full clients.contact_point");
    }

    private static Plain plain(ResultSet row, int number) throws SQLException {
        return new Plain(
                row.getObject("id", UUID.class),
                ContactPointKind.valueOf(row.getString("kind")),
                row.getString("plain"));
    }

    private Object[] sealed(Plain point) {
        Reach reach = new Reach(point.kind(), point.plain());
        return new Object[] {seal.seal(point.id(), point.plain()), reach.masked(), seal.mark(point.plain()), point.id()
        };
    }
}
