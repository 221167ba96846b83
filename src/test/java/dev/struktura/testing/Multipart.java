package dev.struktura.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as browsers and programs send it. */
record Multipart(String type, BodyPublisher body) {

    static Multipart of(String fileName, byte[] file, Map<String, String> fields) {
        return of("file", fileName, file, fields);
    }

    /** @param part the name of the field that holds the file */
    static Multipart of(String part, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "----part" + fileName.hashCode();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, part, fileName));
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return new Multipart("multipart/form-data; boundary=" + boundary, body);
    }
}
