package dev.struktura.talks.form;

import java.util.Map;

/**
 * A form as somebody filled it in.
 *
 * @param trap a field that people do not see, and programs fill in
 */
public record Filled(String ticket, String name, String phone, String email, String text, String trap) {

    static final int LONGEST_TEXT = 4_000;

    public Filled {
        ticket = ticket.strip();
        name = name.strip();
        phone = phone.strip();
        email = email.strip();
        text = text.strip();
    }

    public static Filled of(Map<String, String> fields) {
        return new Filled(
                fields.getOrDefault("ticket", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("phone", ""),
                fields.getOrDefault("email", ""),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("website", ""));
    }

    public static Filled blank() {
        return of(Map.of());
    }

    /** The first way to answer. */
    String reach() {
        return email.isEmpty() ? phone : email;
    }
}
