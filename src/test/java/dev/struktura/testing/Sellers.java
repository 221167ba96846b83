package dev.struktura.testing;

/** The people of the demo company by the name before the @ of their address; all share one password. */
public final class Sellers {

    public static final String PASSWORD = "demo";

    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String HEAD = "head";
    public static final String ANALYST = "analyst";

    /** Level 1, lead generation. */
    public static final String OLENA = "olena";

    public static final String TARAS = "taras";
    public static final String IRYNA = "iryna";

    /** Level 2, lead conversion. */
    public static final String ANDRIY = "andriy";

    public static final String SOFIA = "sofia";

    /** Level 3, account management. */
    public static final String MARKO = "marko";

    private Sellers() {}

    public static String email(String person) {
        return person + "@techflow.example";
    }
}
