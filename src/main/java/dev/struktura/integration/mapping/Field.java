package dev.struktura.integration.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The places of the product that a column can go to. */
public enum Field {
    TITLE("title"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    STAGE("stage"),
    STATUS("status"),
    OWNER("owner"),
    SOURCE("source"),
    NOTE("note"),
    CREATED_AT("createdAt"),
    CLOSED_AT("closedAt"),
    CLIENT_NAME("client.name"),
    CLIENT_TAX_ID("client.taxId"),
    CLIENT_COUNTRY("client.country"),
    CONTACT_NAME("contact.name"),
    CONTACT_FIRST_NAME("contact.firstName"),
    CONTACT_LAST_NAME("contact.lastName"),
    CONTACT_PHONE("contact.phone"),
    CONTACT_EMAIL("contact.email"),
    PRODUCT_CODE("product.code"),
    PRODUCT_NAME("product.name"),
    PRODUCT_NAME_UK("product.name.uk"),
    PRODUCT_NAME_RU("product.name.ru"),
    PRODUCT_NAME_EN("product.name.en"),
    PRODUCT_UNIT("product.unit"),
    PRODUCT_TAX_RATE("product.taxRate"),
    PRODUCT_PRICE("product.price");

    private static final String OF_PRODUCTS = "product.";

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** The word in the API and in message keys. */
    public String key() {
        return key;
    }

    /** Whether several columns may go there: a contact has many numbers, a note many lines. */
    public boolean takesMany() {
        return switch (this) {
            case NOTE, CONTACT_PHONE, CONTACT_EMAIL, CLOSED_AT -> true;
            case TITLE,
                    AMOUNT,
                    CURRENCY,
                    STAGE,
                    STATUS,
                    OWNER,
                    SOURCE,
                    CREATED_AT,
                    CLIENT_NAME,
                    CLIENT_TAX_ID,
                    CLIENT_COUNTRY,
                    CONTACT_NAME,
                    CONTACT_FIRST_NAME,
                    CONTACT_LAST_NAME,
                    PRODUCT_CODE,
                    PRODUCT_NAME,
                    PRODUCT_NAME_UK,
                    PRODUCT_NAME_RU,
                    PRODUCT_NAME_EN,
                    PRODUCT_UNIT,
                    PRODUCT_TAX_RATE,
                    PRODUCT_PRICE -> false;
        };
    }

    boolean isOfProducts() {
        return key.startsWith(OF_PRODUCTS);
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
