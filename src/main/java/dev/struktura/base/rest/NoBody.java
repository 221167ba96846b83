package dev.struktura.base.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request that carries nothing has no type of content, whatever its header says: some programs call it a form by habit. */
class NoBody extends HttpServletRequestWrapper {

    NoBody(HttpServletRequest request) {
        super(request);
    }

    static boolean isCarriedBy(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length == 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isType(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isType(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isType(String header) {
        return header.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
    }
}
