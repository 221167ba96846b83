package dev.struktura.staff.access;

import dev.struktura.base.Company;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * This installation as browsers know it when they make and use passkeys: a name, and the addresses its pages may have. Both come
 * from {@code struktura.public-url} unless told otherwise, and from {@code http://localhost:PORT} where there is none.
 */
@Configuration(proxyBeanMethods = false)
class RelyingParty {

    private static final AuthenticatorSelectionCriteria KEPT_AND_VERIFIED = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();

    /** Made when it is first asked for: by then the port is known. */
    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyOwners owners, PasskeyTable keys, Company company, Environment environment) {
        URI site = URI.create(site(environment));
        PublicKeyCredentialRpEntity self = PublicKeyCredentialRpEntity.builder()
                .id(environment.getProperty("struktura.passkeys.rp-id", site.getHost()))
                .name(company.name())
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(owners, keys, self, origins(environment, site));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(KEPT_AND_VERIFIED));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String site(Environment environment) {
        return Optional.ofNullable(environment.getProperty("struktura.public-url"))
                .map(url -> url.strip().replaceFirst("/+$", ""))
                .filter(url -> !url.isEmpty())
                .orElseGet(() -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }

    private static Set<String> origins(Environment environment, URI site) {
        String told =
                environment.getProperty("struktura.passkeys.origins", site.getScheme() + "://" + site.getAuthority());
        return Arrays.stream(told.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
