package dev.struktura.talks;

import dev.struktura.base.RowSeal;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Seals the address from which somebody wrote, to be opened when they are answered. */
@Component
class SenderSeal extends RowSeal {

    private static final String TABLE = "talks.message";

    SenderSeal(Secrets secrets) {
        super(secrets, TABLE, "talks.address");
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("id"), "address", null));
    }
}
