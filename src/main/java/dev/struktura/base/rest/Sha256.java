package dev.struktura.base.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest every Java has. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
