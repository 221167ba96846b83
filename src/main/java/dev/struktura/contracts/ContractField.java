package dev.struktura.contracts;

import dev.struktura.contracts.docx.DocxForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What templates of contracts may name in braces. */
public enum ContractField {
    CONTRACT_NUMBER,
    CONTRACT_DATE,
    CLIENT_NAME,
    CLIENT_LEGAL__NAME,
    CLIENT_TAX__ID,
    CLIENT_ADDRESS,
    DEAL_NUMBER,
    DEAL_TITLE,
    DEAL_AMOUNT,
    PROPOSAL_NUMBER,
    PROPOSAL_DATE,
    PROPOSAL_TOTAL,
    PROPOSAL_LINES,
    SELLER_NAME,
    SELLER_TAX__ID,
    SELLER_ADDRESS,
    SELLER_IBAN,
    SELLER_BANK,
    SELLER_PHONE,
    SELLER_EMAIL,
    SELLER_SIGNATORY,
    MANAGER_NAME,
    LINE_NUMBER,
    LINE_TITLE,
    LINE_QUANTITY,
    LINE_PRICE,
    LINE_SUM;

    /** Any field of the deal's process by its key. */
    public static final String OF_DEAL = "field.";

    private static final Set<String> WORDS =
            Arrays.stream(values()).map(ContractField::word).collect(Collectors.toUnmodifiableSet());

    /** As people write it: {@code client.tax-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace("__", "-").replace('_', '.');
    }

    /** Whether it repeats a row of a table of a document. */
    public boolean isOfLine() {
        return word().startsWith(DocxForm.LINE);
    }

    /** Those of the fields that there are not, for this kind of wording. */
    static List<String> unknown(Wording wording) {
        boolean words = wording instanceof Wording.Words;
        return wording.fields().stream()
                .filter(field -> !isKnown(field) || (words && field.startsWith(DocxForm.LINE)))
                .toList();
    }

    private static boolean isKnown(String field) {
        return WORDS.contains(field) || (field.startsWith(OF_DEAL) && field.length() > OF_DEAL.length());
    }

    static boolean speakOfLines(Collection<String> fields) {
        return fields.stream().anyMatch(field -> field.startsWith(DocxForm.LINE));
    }
}
