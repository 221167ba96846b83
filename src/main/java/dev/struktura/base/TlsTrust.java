package dev.struktura.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed when we call a server. */
public final class TlsTrust {

    private TlsTrust() {}

    /**
     * Whom the platform trusts, or only the certificates of one file.
     *
     * @param certificates PEM file of the authorities or servers to trust; null for those the platform knows
     * @throws IllegalArgumentException when the file holds no certificates
     */
    public static SSLContext only(@Nullable Path certificates) {
        return certificates == null ? platform() : context(certificates, List.of());
    }

    /**
     * Whom the platform trusts, and the certificates of one file.
     *
     * @param certificates PEM file of the authorities or servers to trust; null for none more
     * @throws IllegalArgumentException when the file holds no certificates
     */
    public static SSLContext also(@Nullable Path certificates) {
        return certificates == null ? platform() : context(certificates, known());
    }

    private static SSLContext platform() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> known() {
        try {
            return Arrays.stream(trusting(null).getTrustManagers())
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform trusts nobody", e);
        }
    }

    private static SSLContext context(Path certificates, Collection<? extends Certificate> more) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            add(store, read(certificates));
            add(store, more);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusting(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificates to trust in " + certificates, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates to trust cannot be read: " + certificates, e);
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no certificates to trust in " + file);
            }
            return found;
        }
    }

    private static void add(KeyStore store, Collection<? extends Certificate> certificates)
            throws GeneralSecurityException {
        for (Certificate one : certificates) {
            store.setCertificateEntry(String.valueOf(store.size()), one);
        }
    }

    private static TrustManagerFactory trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
