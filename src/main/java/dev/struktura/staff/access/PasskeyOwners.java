package dev.struktura.staff.access;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of the department as WebAuthn knows its users: nothing is stored beside them. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Staff staff;

    PasskeyOwners(Staff staff) {
        this.staff = staff;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(PasskeyTable.person(handle));
    }

    /** @param name of the authentication, which is the person's identity */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(EmployeeId.of(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("people are hired, not saved");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people leave, they are not deleted");
    }

    private @Nullable PublicKeyCredentialUserEntity entity(EmployeeId id) {
        return staff.find(id)
                .filter(Employee::active)
                .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyTable.handle(id))
                        .name(person.email())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }
}
