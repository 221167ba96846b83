package dev.struktura.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Sockets that trust whom the platform trusts, or only the certificates of one file. */
final class TlsSockets {

    private TlsSockets() {}

    /**
     * @param certificates PEM file of the authorities or servers to trust; null for those the platform knows
     * @throws IllegalArgumentException when the file holds no certificates
     */
    static SSLSocketFactory trusting(@Nullable Path certificates) {
        return certificates == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : only(certificates);
    }

    private static SSLSocketFactory only(Path certificates) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(certificates));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificates to trust in " + certificates, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates to trust cannot be read: " + certificates, e);
        }
    }

    private static KeyStore store(Path certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificates)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry(String.valueOf(store.size()), one);
            }
        }
        if (store.size() == 0) {
            throw new IllegalArgumentException("no certificates to trust in " + certificates);
        }
        return store;
    }
}
