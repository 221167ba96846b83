package dev.struktura.contracts.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.contracts.Contract;
import dev.struktura.contracts.ContractField;
import dev.struktura.contracts.ContractTemplate;
import dev.struktura.contracts.Signing;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contracts on the page of a deal.
 *
 * @param sellers who of us a contract can be with
 * @param language in which the client reads
 * @param missing fields for which no contract could be made just now
 * @param error why something was not taken
 */
public record PanelView(
        UUID deal,
        boolean mayAct,
        List<Linked> contracts,
        List<ContractTemplate> templates,
        List<LegalEntity> sellers,
        String language,
        List<String> missing,
        @Nullable Reason error) {

    /** A contract and the address by which the client opens it. */
    public record Linked(Contract contract, String link) {

        public boolean isOpen() {
            return contract.state() == Contract.State.OPEN;
        }

        public Signing signing() {
            return Objects.requireNonNull(contract.signing());
        }

        public String tone() {
            return switch (contract.state()) {
                case OPEN -> "is-accent";
                case SIGNED -> "is-good";
                case REVOKED -> "";
            };
        }
    }

    PanelView missing(List<String> fields) {
        return new PanelView(deal, mayAct, contracts, templates, sellers, language, fields, null);
    }

    PanelView refusing(Reason why) {
        return new PanelView(deal, mayAct, contracts, templates, sellers, language, List.of(), why);
    }

    /** Whether there is anything to choose between. */
    public boolean hasSellers() {
        return sellers.stream().mapToInt(one -> one.accounts().size()).sum() > 1;
    }

    /** What is missing, as people call it. */
    public String missingInWords(Frame f) {
        return missing.stream().map(field -> inWords(field, f)).collect(Collectors.joining(", "));
    }

    private static String inWords(String field, Frame f) {
        return field.startsWith(ContractField.OF_DEAL)
                ? f.t("contracts.field.of-deal", field.substring(ContractField.OF_DEAL.length()))
                : f.t("contracts.field." + field);
    }
}
