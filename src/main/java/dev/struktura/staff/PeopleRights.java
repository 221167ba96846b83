package dev.struktura.staff;

/** Who decides about whom: nobody makes anybody more than they are themselves, or takes over the account of one who is. */
public final class PeopleRights {

    private PeopleRights() {}

    /** Whether the viewer decides about people at all. */
    public static boolean decides(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN, HEAD -> true;
            case LEAD, ANALYST, SELLER -> false;
        };
    }

    /** Whether the viewer may make somebody this, or change somebody who is. */
    public static boolean decidesOver(Viewer viewer, Role role) {
        return decides(viewer) && rank(viewer.role()) >= rank(role);
    }

    /** Whether the viewer may let people in by their password alone who lost what makes their codes. */
    public static boolean resetsSecondFactors(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN -> true;
            case HEAD, LEAD, ANALYST, SELLER -> false;
        };
    }

    private static int rank(Role role) {
        return switch (role) {
            case OWNER, ADMIN -> 3;
            case HEAD -> 2;
            case LEAD, ANALYST, SELLER -> 1;
        };
    }
}
