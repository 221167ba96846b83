package dev.struktura.billing.einvoice;

import dev.struktura.base.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What EN 16931 wants and an invoice does not say. */
public enum Missing {
    /** BR-8, BR-9. */
    SELLER_ADDRESS {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.seller().address().isEmpty()
                    || invoice.seller().country().isEmpty();
        }
    },
    /** BR-CO-26, BR-S-2, BR-E-2. */
    SELLER_TAX_ID {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.seller().registration().isEmpty()
                    && invoice.seller().vatId().isEmpty();
        }
    },
    /** BR-AE-2. */
    SELLER_VAT_ID {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.has(Electronic.Category.REVERSE_CHARGE)
                    && invoice.seller().vatId().isEmpty();
        }
    },
    /** BR-61: money is transferred to an account. */
    ACCOUNT {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.account().iban().isEmpty();
        }
    },
    /** BR-10. */
    BUYER_ADDRESS {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.buyer().address().isEmpty();
        }
    },
    /** BR-11; the country is known by the tax number. */
    BUYER_TAX_ID {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.buyer().country().isEmpty();
        }
    },
    /** BR-AE-2. */
    BUYER_VAT_ID {
        @Override
        boolean applies(Electronic invoice) {
            return invoice.has(Electronic.Category.REVERSE_CHARGE)
                    && !invoice.buyer().country().isEmpty()
                    && invoice.buyer().vatId().isEmpty();
        }
    };

    abstract boolean applies(Electronic invoice);

    static List<Missing> in(Electronic invoice) {
        return Arrays.stream(values()).filter(one -> one.applies(invoice)).toList();
    }

    /** The word by which programs know it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Reason reason() {
        return Reason.of("billing.electronic.missing." + path());
    }
}
