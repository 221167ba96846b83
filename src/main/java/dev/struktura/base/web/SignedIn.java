package dev.struktura.base.web;

import java.time.ZoneId;
import java.util.Locale;

/** The signed-in person as far as a page needs to know them; the staff module's principal is one. */
public interface SignedIn {

    String name();

    String email();

    Locale locale();

    ZoneId zone();

    /** The role by its constant's name, such as {@code SELLER}: what {@link NavItem#roles()} lists. */
    String roleName();
}
