package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Tells whether two requests ask for the same: route, query, content type and body; of a form its parts, not its boundary. */
final class RequestDigest {

    private RequestDigest() {}

    static byte[] of(HttpServletRequest request, byte[] body) {
        MessageDigest digest = start(request);
        add(digest, String.valueOf(request.getContentType()));
        digest.update(body);
        return digest.digest();
    }

    static byte[] ofParts(HttpServletRequest request) throws IOException {
        MessageDigest digest = start(request);
        try {
            for (Part part : request.getParts()) {
                add(digest, part.getName());
                add(digest, String.valueOf(part.getSubmittedFileName()));
                add(digest, String.valueOf(part.getContentType()));
                add(digest, String.valueOf(part.getSize()));
                try (InputStream content = part.getInputStream();
                        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    content.transferTo(sink);
                }
            }
        } catch (IllegalStateException tooLarge) { // what the servlet API throws when a limit is passed
            throw Problem.of(Problem.Kind.TOO_LARGE, Reason.of("problem.too-large"));
        } catch (ServletException notAForm) {
            throw Problem.invalid("", Reason.of("problem.invalid.multipart"));
        }
        return digest.digest();
    }

    private static MessageDigest start(HttpServletRequest request) {
        MessageDigest digest = Sha256.digest();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, String.valueOf(request.getQueryString()));
        return digest;
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
