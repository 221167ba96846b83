package dev.struktura.staff.access;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as rows: public keys, nothing that opens a door by itself. */
@Repository
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Ids ids;

    PasskeyTable(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What WebAuthn calls the user handle: the person's identity and nothing that tells who they are. */
    static Bytes handle(EmployeeId person) {
        UUID id = person.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static EmployeeId person(Bytes handle) {
        ByteBuffer id = ByteBuffer.wrap(handle.getBytes());
        return new EmployeeId(new UUID(id.getLong(), id.getLong()));
    }

    List<Passkey> of(EmployeeId person) {
        return jdbc.sql("select id, name, created_at, last_used_at from staff.passkey where employee_id = ? order by"
                        + " id")
                .param(person.value())
                .query((row, i) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at")))
                .list();
    }

    boolean rename(EmployeeId person, UUID id, String name) {
        return jdbc.sql("update staff.passkey set name = ? where id = ? and employee_id = ?")
                        .params(name, id, person.value())
                        .update()
                == 1;
    }

    boolean remove(EmployeeId person, UUID id) {
        return jdbc.sql("delete from staff.passkey where id = ? and employee_id = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    void forget(EmployeeId person) {
        jdbc.sql("delete from staff.passkey where employee_id = ?")
                .param(person.value())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from staff.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    /** A key that is known already was used: its counter and state are news, all else stays. */
    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
            insert into staff.passkey (id, employee_id, name, credential_id, public_key, signature_count, uv_initialized,
                backup_eligible, backup_state, transports, attestation_object, attestation_client_data)
            values (:id, :person, :name, :credential, :key, :count, :uv, :eligible, :state, :transports, :attestation, :data)
            on conflict (credential_id) do update
            set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                backup_state = excluded.backup_state, last_used_at = clock_timestamp()\
            """)
                .param("id", ids.next())
                .param("person", person(key.getUserEntityUserId()).value())
                .param("name", key.getLabel())
                .param("credential", key.getCredentialId().getBytes())
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("uv", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("state", key.isBackupState())
                .param("transports", told(key.getTransports()))
                .param("attestation", of(key.getAttestationObject()))
                .param("data", of(key.getAttestationClientDataJSON()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from staff.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query(PasskeyTable::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from staff.passkey where employee_id = ?")
                .param(person(handle).value())
                .query(PasskeyTable::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        Instant used = instant(row, "last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new EmployeeId(row.getObject("employee_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .label(row.getString("name"))
                .created(created)
                .lastUsed(used == null ? created : used)
                .build();
    }

    private static String told(Set<AuthenticatorTransport> transports) {
        return transports.stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> transports(String told) {
        return Arrays.stream(told.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    /** @throws NullPointerException for a key without attestation, which registration always gives */
    private static byte[] of(@Nullable Bytes attestation) {
        return Objects.requireNonNull(attestation).getBytes();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
