package dev.struktura.base.web;

/** Addresses of this application, for redirects that a crafted link must not send elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /** The path when it is one of ours, else the start page. */
    public static String orHome(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        return ours && !path.startsWith("/sign-in") ? path : "/";
    }
}
