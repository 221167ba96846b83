package dev.struktura.offers.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.ProposalFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A proposal that is a file, as it was sent.
 *
 * @param total what it comes to: an amount, with or without a currency behind it, or empty
 */
public record UploadRequest(MultipartFile file, @Nullable String total) {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15}(?:[.,][0-9]{1,4})?)\\s*([A-Za-z]{3})?");

    /** @param otherwise the currency of a total that names none */
    public ProposalDraft checked(ProposalFiles files, Currency otherwise) {
        return switch (files.check(name(), content())) {
            case ProposalFiles.Check.Taken(OfferFile taken) -> ProposalDraft.of(taken, total(otherwise), null);
            case ProposalFiles.Check.Empty() -> throw Problem.invalid("file", Reason.of("offers.problem.file-empty"));
            case ProposalFiles.Check.TooLarge(long megabytes) ->
                throw Problem.of(Problem.Kind.TOO_LARGE, Reason.of("offers.problem.file-too-large", megabytes));
            case ProposalFiles.Check.UnknownKind() ->
                throw Problem.invalid("file", Reason.of("offers.problem.file-kind"));
        };
    }

    private String name() {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private byte[] content() {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read back", e);
        }
    }

    private @Nullable Money total(Currency otherwise) {
        if (total == null || total.isBlank()) {
            return null;
        }
        Matcher parts = AMOUNT.matcher(total.strip().replaceAll("[\\s\\u00a0\\u202f](?=[0-9])", ""));
        if (!parts.matches()) {
            throw Problem.invalid("total", Reason.of("offers.problem.total"));
        }
        try {
            Currency currency = parts.group(2) == null
                    ? otherwise
                    : Currency.getInstance(parts.group(2).toUpperCase(Locale.ROOT));
            return new Money(new BigDecimal(parts.group(1).replace(',', '.')), currency);
        } catch (IllegalArgumentException noSuchMoney) {
            throw Problem.invalid("total", Reason.of("offers.problem.total"));
        }
    }
}
