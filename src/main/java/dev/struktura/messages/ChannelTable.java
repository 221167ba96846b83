package dev.struktura.messages;

import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How servers are reached where the page says so; what is secret is sealed. */
@Component
class ChannelTable implements KeepsSecrets {

    private static final String TABLE = "messages.channel";
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Secrets sealed;

    ChannelTable(JdbcClient sql, JsonMapper json, Secrets sealed) {
        this.sql = sql;
        this.json = json;
        this.sealed = sealed;
    }

    List<ChannelSetup> all() {
        return sql.sql("select * from messages.channel").query(this::setup).list();
    }

    /** As it is now, and until the end of the transaction. */
    Optional<ChannelSetup> hold(ChannelKind kind) {
        return sql.sql("select * from messages.channel where key = :key for update")
                .param("key", kind.slug())
                .query(this::setup)
                .optional();
    }

    void save(ChannelSetup setup, Viewer by) {
        Map<String, String> secrets = new HashMap<>();
        setup.secrets().forEach((name, secret) -> secrets.put(name, secret.value()));
        String key = setup.kind().slug();
        sql.sql("""
            insert into messages.channel as c (key, settings, secrets, enabled, changed_by, changed_by_name, changed_at)
            values (:key, :settings::jsonb, :secrets, :enabled, :by, :name, base.now())
                on conflict (key) do update
               set settings = excluded.settings, secrets = excluded.secrets, enabled = excluded.enabled,
                   version = c.version + 1, changed_by = excluded.changed_by,
                   changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at
            """)
                .param("key", key)
                .param("settings", json.writeValueAsString(setup.settings()))
                .param("secrets", sealed.encrypt(json.writeValueAsString(secrets), SealedColumn.place(TABLE, key)))
                .param("enabled", setup.enabled())
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
    }

    boolean remove(ChannelKind kind) {
        return sql.sql("delete from messages.channel where key = :key")
                        .param("key", kind.slug())
                        .update()
                == 1;
    }

    private ChannelSetup setup(ResultSet row, int number) throws SQLException {
        String key = row.getString("key");
        Map<String, Secret> secrets = new HashMap<>();
        json.readValue(sealed.decrypt(row.getBytes("secrets"), SealedColumn.place(TABLE, key)), WORDS)
                .forEach((name, value) -> secrets.put(name, new Secret(value)));
        return new ChannelSetup(
                ChannelKind.of(key).orElseThrow(),
                json.readValue(row.getString("settings"), WORDS),
                secrets,
                row.getBoolean("enabled"),
                new ChannelSetup.Change(
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("version")));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("key"), "secrets", null));
    }
}
