package dev.struktura.billing.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What a payment QR code says, and how it has to look.
 *
 * @param charset in which the content becomes bytes
 */
public record PaymentQr(Kind kind, String content, Charset charset) {

    /** The formats, with the sizes and levels of error correction they prescribe, the best level first. */
    public enum Kind {
        /** National Bank of Ukraine, resolution 97 of 19.08.2025, annexes 1 and 4. */
        NBU(10, 17),
        /** European Payments Council, EPC069-12. */
        EPC(1, 13),
        /** GOST R 56042-2014, which prescribes neither. */
        GOST(1, 40);

        private final int smallest;
        private final int largest;

        Kind(int smallest, int largest) {
            this.smallest = smallest;
            this.largest = largest;
        }

        int smallest() {
            return smallest;
        }

        int largest() {
            return largest;
        }

        List<ErrorCorrectionLevel> levels() {
            return this == NBU
                    ? List.of(ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M)
                    : List.of(ErrorCorrectionLevel.M);
        }
    }

    /** The code that banks of the payee's country read; empty where there is none, or where the transfer does not fit. */
    public static Optional<PaymentQr> of(Transfer transfer) {
        return switch (transfer.amount().currency().getCurrencyCode()) {
            case "UAH" -> NbuFormat.V003.code(transfer).or(() -> NbuFormat.V002.code(transfer));
            case "EUR" -> EpcFormat.code(transfer);
            case "RUB" -> GostFormat.code(transfer);
            default -> Optional.empty();
        };
    }

    /** Whether the content is an address that opens the app of a bank on the phone itself. */
    public boolean isLink() {
        return kind == Kind.NBU;
    }
}
