package dev.struktura.billing.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which monobank signs. One is asked for once and again only when a signature does not fit, as its description wants;
 * whoever sends nonsense does not make us ask without a pause.
 */
final class MonobankKeys {

    private final Map<ProviderAccess, Known> known = new ConcurrentHashMap<>();
    private final long pause;

    MonobankKeys(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** Asks the provider for its key: the base64 of a PEM. */
    @FunctionalInterface
    interface Source {
        String key(ProviderAccess access) throws ProviderFault;
    }

    private record Known(PublicKey key, long askedAt) {}

    boolean signed(byte[] body, String signature, ProviderAccess access, Source source) throws ProviderFault {
        byte @Nullable [] mark = decoded(signature);
        if (mark == null) {
            return false;
        }
        Known before = known.get(access);
        if (before != null && (fits(body, mark, before.key()) || System.nanoTime() - before.askedAt() < pause)) {
            return fits(body, mark, before.key());
        }
        Known fresh = new Known(read(source.key(access)), System.nanoTime());
        known.put(access, fresh);
        return fits(body, mark, fresh.key());
    }

    private static byte @Nullable [] decoded(String signature) {
        try {
            return signature.isBlank() ? null : Base64.getDecoder().decode(signature.strip());
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private static boolean fits(byte[] body, byte[] mark, PublicKey key) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(body);
            return check.verify(mark);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static PublicKey read(String key) throws ProviderFault {
        try {
            String pem = new String(Base64.getDecoder().decode(key), StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ProviderFault("no public key: " + e.getMessage());
        }
    }
}
