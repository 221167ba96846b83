package dev.struktura.staff.access;

import com.webauthn4j.util.exception.WebAuthnException;
import dev.struktura.staff.AccountNews;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that never leave their device and ask for a finger, a face or a PIN: possession and person in one, so that whoever comes by
 * one is asked for nothing else. What a browser is asked waits in its session until it answers, and is asked once.
 */
@Service
public class Passkeys {

    private static final String CREATION = "passkey.creation";
    private static final String REQUEST = "passkey.request";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> CREATED =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTED =
            new TypeReference<>() {};

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyTable table;
    private final Staff staff;
    private final AccountJournal journal;
    private final Herald herald;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            @Lazy WebAuthnRelyingPartyOperations operations,
            PasskeyTable table,
            Staff staff,
            AccountJournal journal,
            Herald herald) {
        this.operations = operations;
        this.table = table;
        this.staff = staff;
        this.journal = journal;
        this.herald = herald;
    }

    public List<Passkey> of(EmployeeId person) {
        return table.of(person);
    }

    /** What a browser is asked in order to make a key, as its {@code parseCreationOptionsFromJSON} reads it. */
    public String askToCreate(Viewer self, HttpSession session) {
        Authentication who = SignedInSessions.as(self);
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        session.setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    /** Keeps the key that the browser made; false when it is no answer to what was asked. */
    @Transactional
    public boolean add(Viewer self, String credential, String name, HttpSession session) {
        PublicKeyCredentialCreationOptions asked = (PublicKeyCredentialCreationOptions) session.getAttribute(CREATION);
        session.removeAttribute(CREATION);
        if (asked == null) {
            return false;
        }
        try {
            RelyingPartyPublicKey key = new RelyingPartyPublicKey(json.readValue(credential, CREATED), name);
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException noAnswer) {
            return false;
        }
        journal.happened(self.id(), "passkey-added", self);
        herald.tell(new AccountNews.PasskeyAdded(self.id(), name));
        return true;
    }

    /** False when the person has no such key. */
    public boolean rename(Viewer self, UUID id, String name) {
        return table.rename(self.id(), id, name);
    }

    /** False when the person has no such key. */
    @Transactional
    public boolean remove(Viewer self, UUID id) {
        boolean removed = table.remove(self.id(), id);
        if (removed) {
            journal.happened(self.id(), "passkey-removed", self);
        }
        return removed;
    }

    /** What a browser is asked in order to use a key, whosever it is, as its {@code parseRequestOptionsFromJSON} reads it. */
    public String askToUse(HttpSession session) {
        PublicKeyCredentialRequestOptions options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        session.setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    /** Whose key the browser used; nobody's when it is no answer to what was asked. */
    public Optional<Employee> used(String credential, HttpSession session) {
        PublicKeyCredentialRequestOptions asked = (PublicKeyCredentialRequestOptions) session.getAttribute(REQUEST);
        session.removeAttribute(REQUEST);
        if (asked == null) {
            return Optional.empty();
        }
        try {
            PublicKeyCredentialUserEntity owner = operations.authenticate(
                    new RelyingPartyAuthenticationRequest(asked, json.readValue(credential, ASSERTED)));
            return staff.find(PasskeyTable.person(owner.getId())).filter(Employee::active);
        } catch (JacksonException | IllegalArgumentException | WebAuthnException noAnswer) {
            return Optional.empty();
        }
    }
}
