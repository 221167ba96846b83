package dev.struktura.custody;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What belongs to the company and answers for invented clients.
 *
 * @param domains mail to any address of these arrives at the company
 * @param phones ranges of numbers in E.164 that ring at the company, such as {@code +380441110000-+380441110999}
 */
@ConfigurationProperties("struktura.decoys")
public record DecoySettings(
        @DefaultValue List<String> domains, @DefaultValue List<PhoneRange> phones) {

    public DecoySettings {
        domains = List.copyOf(domains);
        phones = List.copyOf(phones);
    }
}
