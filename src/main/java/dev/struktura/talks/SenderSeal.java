package dev.struktura.talks;

import dev.struktura.base.RowSeal;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals the address from which somebody wrote, to be opened when they are answered. */
@Component
class SenderSeal extends RowSeal {

    private static final String TABLE = "talks.message";

    /** Of the marks by which a sender is known again. */
    static final String PURPOSE = "talks.address";

    SenderSeal(Secrets secrets) {
        super(secrets, TABLE, PURPOSE);
    }

    /** An address, however it is written, in the form that is marked. */
    static String normal(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("[\\s()-]", "");
    }

    /** The mark of a sender; empty when it is not known who that is. */
    Optional<UUID> markOf(String address) {
        return address.isEmpty() ? Optional.empty() : Optional.of(mark(normal(address)));
    }

    /** The marks by which a sender may be known; none when it is not known who that is. */
    List<UUID> marksOf(String address) {
        return address.isEmpty() ? List.of() : marks(normal(address));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                TABLE,
                List.of("id"),
                "address",
                new SealedColumn.Mark(
                        PURPOSE,
                        "update talks.message set sender_mark = ? where id = ?",
                        (_, address) -> normal(address))));
    }
}
