package dev.struktura.messages;

import dev.struktura.base.RowSeal;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.SealedColumn.Mark;
import dev.struktura.base.Secrets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Seals the address of a message, to be opened when it is sent, and knows again the addresses that want no more of them. */
@Component
class AddressSeal extends RowSeal {

    static final String PURPOSE = "messages.address";

    AddressSeal(Secrets secrets) {
        super(secrets, "messages.outbox", PURPOSE);
    }

    /** An address, however it is written, in the form that is marked. */
    static String normal(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        String update = "update messages.unsubscribed set address = ? where message = ?";
        Mark mark = new Mark(PURPOSE, update, (_, address) -> normal(address));
        return List.of(new SealedColumn("messages.outbox", List.of("id"), "address", mark));
    }
}
