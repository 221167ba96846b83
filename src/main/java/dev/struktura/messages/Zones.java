package dev.struktura.messages;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the clock shows where a phone or a country is; in wide countries, where most people live. */
final class Zones {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Map<String, ZoneId> OF_COUNTRY = read();

    private Zones() {}

    /** @param country ISO 3166-1 alpha-2 */
    static Optional<ZoneId> ofCountry(String country) {
        return Optional.ofNullable(OF_COUNTRY.get(country));
    }

    /** @param phone in E.164 */
    static Optional<ZoneId> ofPhone(String phone) {
        try {
            return Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(phone, null)))
                    .flatMap(Zones::ofCountry);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** A phone as somebody wrote it, in E.164; without a country code it is one of where this zone is. */
    static Optional<String> phone(String written, ZoneId home) {
        String country = OF_COUNTRY.entrySet().stream()
                .filter(entry -> entry.getValue().equals(home))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("ZZ");
        try {
            var number = PHONES.parse(written, country);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> read() {
        Properties zones = new Properties();
        try (InputStream in = Zones.class.getResourceAsStream("/messages-data/zones.properties")) {
            zones.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the clocks of countries cannot be read", e);
        }
        return zones.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        country -> country, country -> ZoneId.of(zones.getProperty(country))));
    }
}
