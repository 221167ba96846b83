package dev.struktura.billing.requisite;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.TaxIdKind;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks numbers that states give to companies and people by their check digits, as the registers publish them: EDRPOU and RNOKPP of
 * Ukraine, INN, OGRN and OGRNIP of Russia, BIN and IIN of Kazakhstan. Nothing is said of a number that is empty or of no known kind.
 */
public final class TaxIds {

    private static final int ELEVEN = 11;
    private static final int TEN = 10;

    private TaxIds() {}

    /** Why the number looks mistyped. */
    public static Optional<Reason> doubt(TaxIdKind kind, String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case EDRPOU -> check(number, TaxIds::edrpou, 8);
            case RNOKPP -> check(number, TaxIds::rnokpp, 10);
            case INN -> check(number, TaxIds::inn, 10, 12);
            case OGRN -> check(number, digits -> register(digits, 11), 13);
            case OGRNIP -> check(number, digits -> register(digits, 13), 15);
            case BIN, IIN -> check(number, TaxIds::kazakh, 12);
            case VAT_ID, OTHER -> Optional.empty();
        };
    }

    /** Why the number of a client looks mistyped, as far as its length says what it is in the country. */
    public static Optional<Reason> doubt(String country, String number) {
        return likely(country, number.length()).flatMap(kind -> doubt(kind, number));
    }

    private static Optional<TaxIdKind> likely(String country, int length) {
        return Optional.ofNullable(
                switch (country + length) {
                    case "UA8" -> TaxIdKind.EDRPOU;
                    case "UA10" -> TaxIdKind.RNOKPP;
                    case "RU10", "RU12" -> TaxIdKind.INN;
                    case "RU13" -> TaxIdKind.OGRN;
                    case "RU15" -> TaxIdKind.OGRNIP;
                    case "KZ12" -> TaxIdKind.BIN;
                    default -> null;
                });
    }

    private static Optional<Reason> check(String number, Predicate<Digits> fits, int... lengths) {
        for (int length : lengths) {
            if (Digits.are(number, length)) {
                return fits.test(new Digits(number))
                        ? Optional.empty()
                        : Optional.of(Reason.of("billing.doubt.check-digit"));
            }
        }
        return Optional.of(
                lengths.length == 1
                        ? Reason.of("billing.doubt.length", lengths[0])
                        : Reason.of("billing.doubt.lengths", lengths[0], lengths[1]));
    }

    /** Codes between 30 and 60 million are weighed from 7 on; where the rest is 10, once more with weights that are 2 more. */
    private static boolean edrpou(Digits code) {
        long whole = code.first(8);
        boolean middle = whole > 30_000_000 && whole < 60_000_000;
        int rest = (middle ? code.weighed(7, 1, 2, 3, 4, 5, 6) : code.weighed(1, 2, 3, 4, 5, 6, 7)) % ELEVEN;
        if (rest == TEN) {
            rest = (middle ? code.weighed(9, 3, 4, 5, 6, 7, 8) : code.weighed(3, 4, 5, 6, 7, 8, 9)) % ELEVEN % TEN;
        }
        return rest == code.last();
    }

    private static boolean rnokpp(Digits number) {
        return Math.floorMod(number.weighed(-1, 5, 7, 9, 4, 6, 10, 5, 7), ELEVEN) % TEN == number.last();
    }

    private static boolean inn(Digits number) {
        if (number.text().length() == TEN) {
            return number.weighed(2, 4, 10, 3, 5, 9, 4, 6, 8) % ELEVEN % TEN == number.last();
        }
        return number.weighed(7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % ELEVEN % TEN == number.at(TEN)
                && number.weighed(3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % ELEVEN % TEN == number.last();
    }

    private static boolean register(Digits number, int divisor) {
        return number.first(number.text().length() - 1) % divisor % TEN == number.last();
    }

    /** Numbers whose rest is 10 twice are given to nobody. */
    private static boolean kazakh(Digits number) {
        int rest = number.weighed(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % ELEVEN;
        if (rest == TEN) {
            rest = number.weighed(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % ELEVEN;
        }
        return rest == number.last();
    }
}
