package dev.struktura.billing;

import dev.struktura.billing.provider.ForgedNews;
import dev.struktura.billing.provider.PaymentProvider;
import dev.struktura.billing.provider.ProviderFault;
import dev.struktura.billing.provider.ProviderNews;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Where providers tell what became of checkouts. */
@Service
public class ProviderDoor {

    private final ProviderAccounts accounts;
    private final CheckoutMoney money;

    ProviderDoor(ProviderAccounts accounts, CheckoutMoney money) {
        this.accounts = accounts;
        this.money = money;
    }

    /** What was made of a message. */
    public enum Heard {
        TAKEN,
        /** By nobody who signs for an account of ours, or about nothing we know. */
        REFUSED,
        /** It could not be checked now; the provider tells again. */
        LATER
    }

    /** @param header gives a header of the message, empty when it has none */
    public Heard hear(String provider, byte[] body, UnaryOperator<String> header) {
        Optional<ProviderAccounts.Account> account = accounts.find(provider);
        if (account.isEmpty()) {
            return Heard.REFUSED;
        }
        PaymentProvider speaker = account.get().provider();
        try {
            ProviderNews news = speaker.read(
                    body, header.apply(speaker.signatureHeader()), account.get().access());
            return money.apply(news, provider, body) ? Heard.TAKEN : Heard.REFUSED;
        } catch (ForgedNews forged) {
            return Heard.REFUSED;
        } catch (ProviderFault silent) {
            return Heard.LATER;
        }
    }
}
