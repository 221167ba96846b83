package dev.struktura.feeds.webhook;

import dev.struktura.base.Ids;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of webhooks, sealed in their table. */
@Component
class SigningSecrets implements KeepsSecrets {

    private static final String TABLE = "feeds.webhook_secret";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Ids ids;

    SigningSecrets(JdbcClient sql, Secrets secrets, Ids ids) {
        this.sql = sql;
        this.secrets = secrets;
        this.ids = ids;
    }

    SigningSecret add(WebhookId webhook) {
        SigningSecret secret = SigningSecret.fresh();
        UUID id = ids.next();
        sql.sql("insert into feeds.webhook_secret (id, webhook, sealed) values (:id, :webhook, :sealed)")
                .param("id", id)
                .param("webhook", webhook.value())
                .param("sealed", secrets.encrypt(secret.text(), SealedColumn.place(TABLE, id)))
                .update();
        return secret;
    }

    /** A new secret; the one before signs beside it until the moment, any older one no more. */
    SigningSecret replace(WebhookId webhook, Instant until) {
        sql.sql("delete from feeds.webhook_secret where webhook = :webhook and ends_at is not null")
                .param("webhook", webhook.value())
                .update();
        sql.sql("update feeds.webhook_secret set ends_at = :until where webhook = :webhook")
                .param("until", Timestamp.from(until))
                .param("webhook", webhook.value())
                .update();
        return add(webhook);
    }

    /** By what a delivery is signed at the moment, the newest first. */
    List<SigningSecret> of(WebhookId webhook, Instant now) {
        return sql.sql("""
            select id, sealed from feeds.webhook_secret
             where webhook = :webhook and (ends_at is null or ends_at > :now)
             order by ends_at nulls first
            """)
                .param("webhook", webhook.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new SigningSecret(secrets.decrypt(
                        row.getBytes("sealed"), SealedColumn.place(TABLE, row.getObject("id", UUID.class)))))
                .list();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("id"), "sealed", null));
    }
}
