package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.clients.ClientId;
import dev.struktura.process.CaseView;
import dev.struktura.process.Stage;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param number what people call it by, 1 and up
 * @param visit which stage of its life this is, 1 and up
 * @param owner null while it waits in the queue of its team
 * @param offered to whom it is offered while the owner stays responsible; null when it is not
 * @param fields custom fields as the users filled them
 * @param source where the lead came from, such as {@code site}
 * @param lastActionAt when a person last acted on it
 */
public record Deal(
        DealId id,
        long number,
        String title,
        ClientId clientId,
        String clientName,
        String process,
        int processVersion,
        Stage stage,
        int visit,
        Instant enteredAt,
        DealStatus status,
        @Nullable EmployeeId owner,
        @Nullable String ownerName,
        @Nullable TeamId team,
        @Nullable String teamName,
        @Nullable Offered offered,
        @Nullable Money amount,
        Map<String, Object> fields,
        String source,
        Instant lastActionAt,
        long version,
        Instant createdAt) {

    private static final String AMOUNT = "amount";

    public Deal {
        fields = Map.copyOf(fields);
    }

    /** The client's identity for those who only pass it on and need not know clients. */
    public UUID clientUuid() {
        return clientId.value();
    }

    /** What is known under a field's key, as people would type it; empty when nothing is. */
    public String fact(String key) {
        return key.equals(AMOUNT)
                ? amount == null ? "" : typed(amount)
                : fields.getOrDefault(key, "").toString();
    }

    private static String typed(Money money) {
        BigDecimal figures = money.amount().stripTrailingZeros();
        return figures.setScale(figures.scale() > 0 ? money.amount().scale() : 0, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    CaseView asCase() {
        return new CaseView(
                id.value(),
                number,
                title,
                process,
                processVersion,
                stage.key(),
                visit,
                owner == null ? null : owner.value(),
                team == null ? null : team.value(),
                fields);
    }
}
