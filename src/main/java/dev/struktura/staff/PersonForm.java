package dev.struktura.staff;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.time.Holidays;
import dev.struktura.base.time.WeekHours;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody wrote them down, in a form or in JSON; what is left out stays as it was, or as is usual for a newcomer.
 *
 * @param role as {@code seller}
 * @param locale {@code uk}, {@code ru} or {@code en}
 * @param zone as {@code Europe/Kyiv}
 * @param phone in E.164; blank for none
 * @param hours as {@code mon-fri 09:00-18:00}, the days named in any language of the product
 * @param holidays ISO 3166 country; blank for none
 * @param password what they sign in with; at least eight characters
 */
public record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String holidays,
        @Nullable String password) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Set<String> LOCALES = Set.of("uk", "ru", "en");

    /** The form of somebody new, filled with what is usual in that zone. */
    public static PersonForm forNewcomer(ZoneId zone, Function<WeekHours, String> inWords) {
        return of(nobody(zone), inWords);
    }

    /** The form that says what is so already. */
    public static PersonForm of(Employee one, Function<WeekHours, String> inWords) {
        return of(NewEmployee.like(one), inWords);
    }

    private static PersonForm of(NewEmployee one, Function<WeekHours, String> inWords) {
        return new PersonForm(
                one.name(),
                one.email(),
                one.role().name().toLowerCase(Locale.ROOT),
                one.locale().getLanguage(),
                one.zone().getId(),
                one.phone(),
                inWords.apply(one.hours()),
                one.holidays(),
                "");
    }

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Person(NewEmployee person) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    private static NewEmployee nobody(ZoneId zone) {
        return NewEmployee.usual("", "", Role.SELLER, zone);
    }

    /** The form over what is there already. */
    public Read over(Employee before) {
        return read(NewEmployee.like(before), new Reading());
    }

    /** The form of a newcomer, over what is usual in that zone. */
    public Read ofNewcomer(ZoneId zone) {
        Reading reading = new Reading();
        reading.require("name", name);
        reading.require("email", email);
        reading.require("role", role);
        return read(nobody(zone), reading);
    }

    private Read read(NewEmployee base, Reading reading) {
        NewEmployee read = new NewEmployee(
                reading.of("name", name, base.name(), PersonForm::readName),
                reading.of("email", email, base.email(), PersonForm::readEmail),
                reading.of("role", role, base.role(), PersonForm::readRole),
                reading.of("locale", locale, base.locale(), PersonForm::readLocale),
                reading.of("zone", zone, base.zone(), text -> ZoneId.of(text.strip())),
                reading.optional("phone", phone, base.phone(), PersonForm::readPhone),
                reading.optional("holidays", holidays, base.holidays(), PersonForm::readHolidays),
                reading.of("hours", hours, base.hours(), WeekHours::parse),
                password == null || password.isEmpty()
                        ? null
                        : reading.of("password", password, "", Passphrase::require));
        return reading.wrong.isEmpty() ? new Read.Person(read) : new Read.Wrong(List.copyOf(reading.wrong));
    }

    private static String readName(String text) {
        return require(text.strip(), text.strip().length() <= LONGEST_NAME && isOneLine(text.strip()));
    }

    private static String readEmail(String text) {
        String email = text.strip();
        return require(
                email, email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches());
    }

    private static Role readRole(String text) {
        return Role.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    private static Locale readLocale(String text) {
        return Locale.of(require(text, LOCALES.contains(text)));
    }

    private static String readPhone(String text) {
        String digits = text.replaceAll("[ ()-]", "");
        return require(digits, PHONE.matcher(digits).matches());
    }

    private static String readHolidays(String text) {
        String country = text.strip().toUpperCase(Locale.ROOT);
        Holidays.of(country);
        return country;
    }

    private static boolean isOneLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }

    private static String require(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("does not fit");
        }
        return text;
    }

    /** Collects what does not fit while the rest is read on. */
    private static final class Reading {

        private final List<Violation> wrong = new ArrayList<>();

        <T> T of(String path, @Nullable String text, T before, Function<String, T> reader) {
            T read = text == null ? null : read(path, text, reader);
            return read == null ? before : read;
        }

        <T> @Nullable T optional(String path, @Nullable String text, @Nullable T before, Function<String, T> reader) {
            if (text == null) {
                return before;
            }
            return text.isBlank() ? null : read(path, text, reader);
        }

        private <T> @Nullable T read(String path, String text, Function<String, T> reader) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException doesNotFit) {
                wrong.add(new Violation(path, Reason.of("staff.invalid." + path)));
                return null;
            }
        }

        void require(String path, @Nullable String text) {
            if (text == null) {
                wrong.add(new Violation(path, Reason.of("problem.invalid.required")));
            }
        }
    }
}
