package dev.struktura.talks;

/** An address with enough left to recognise it and too little to use it. */
final class ShownAddress {

    private static final int LONG_ENOUGH = 8;

    private ShownAddress() {}

    static String of(Medium medium, String address) {
        int at = address.lastIndexOf('@');
        if (medium != Medium.TELEGRAM && at > 0) {
            int dot = address.lastIndexOf('.');
            return first(address) + "****@"
                    + (dot > at + 1 ? first(address.substring(at + 1)) + "****" + address.substring(dot) : "****");
        }
        if (address.length() < LONG_ENOUGH) {
            return address.isEmpty() ? "" : "****";
        }
        return address.substring(0, medium == Medium.TELEGRAM ? 0 : 4) + " ** *** ** "
                + address.substring(address.length() - 2);
    }

    private static String first(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }
}
