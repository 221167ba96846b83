package dev.struktura.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of our own style sheets, scripts and icons. They carry a digest of all of them, so browsers keep them for a year and
 * still see a new release at once; modules import each other by relative path and stay within one release.
 */
public final class Assets {

    static final String ROOT = "/assets/" + digest();

    private static final WebJarVersionLocator LIBRARIES = new WebJarVersionLocator();

    private Assets() {}

    /** The address of a file of {@code static/}, such as {@code js/frame.js}. */
    public static String path(String file) {
        return ROOT + '/' + file;
    }

    /** The address of a file of a WebJar, such as {@code dist/htmx.min.js} of {@code htmx.org}; it carries the library's version. */
    public static String library(String webJar, String file) {
        return "/webjars/" + Objects.requireNonNull(LIBRARIES.path(webJar, file), webJar);
    }

    private static String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("the assets cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
