package dev.struktura.staff.doors;

import jakarta.servlet.http.HttpServletResponse;

/** Pages whose address is the key: no search engine, no cache and no other site gets to know it. */
public final class KeyInAddress {

    private KeyInAddress() {}

    public static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
