package dev.struktura.base.web;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where those outside reach the installation: {@code struktura.public-url}, else the address of the request. */
@Component
public class PublicAddress {

    private final String publicUrl;

    PublicAddress(@Value("${struktura.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Absolute; without the setting it can only be told within a request. */
    public String of(String path) {
        String site = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return site + path;
    }

    /** As {@link #of}; nothing where nobody asks and the setting is missing. */
    public Optional<String> whereKnown(String path) {
        boolean asked = RequestContextHolder.getRequestAttributes() != null;
        return publicUrl.isEmpty() && !asked ? Optional.empty() : Optional.of(of(path));
    }
}
