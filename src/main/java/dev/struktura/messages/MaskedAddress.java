package dev.struktura.messages;

/** An address with enough left to recognise it and too little to use it. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(Channel channel, String address) {
        if (address.isEmpty()) {
            return "";
        }
        return switch (channel) {
            case EMAIL -> address.charAt(0) + "***" + address.substring(Math.max(1, address.lastIndexOf('@')));
            case SMS -> address.length() < 8 ? "***" : start(address, 4) + " ** *** ** " + end(address);
            case TELEGRAM -> "***" + end(address);
        };
    }

    private static String start(String address, int length) {
        return address.substring(0, length);
    }

    private static String end(String address) {
        return address.substring(Math.max(0, address.length() - 2));
    }
}
