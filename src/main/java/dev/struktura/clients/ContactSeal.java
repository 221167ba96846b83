package dev.struktura.clients;

import dev.struktura.base.RowSeal;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.SealedColumn.Mark;
import dev.struktura.base.Secrets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Seals a number or an address for its row, and finds it again wherever it is kept; its normal form is that of {@link Reach}. */
@Component
class ContactSeal extends RowSeal {

    private static final String TABLE = "clients.contact_point";

    ContactSeal(Secrets secrets) {
        super(secrets, TABLE, TABLE);
    }

    /** The marks to look for, as the text of an array of SQL. */
    String marksInSql(String reach) {
        return marks(reach).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        String update = "update clients.contact_point set lookup = ? where id = ?";
        return List.of(new SealedColumn(TABLE, List.of("id"), "value", new Mark(TABLE, update, (_, reach) -> reach)));
    }
}
