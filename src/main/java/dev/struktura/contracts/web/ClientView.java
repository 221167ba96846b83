package dev.struktura.contracts.web;

import dev.struktura.base.Company;
import dev.struktura.contracts.Contract;
import dev.struktura.contracts.ContractText;
import dev.struktura.contracts.Signing;
import java.util.List;
import java.util.Objects;

/**
 * A contract as its client sees it.
 *
 * @param ours whether one of our own people looks at the page
 */
public record ClientView(Contract contract, Company company, String client, boolean ours, SigningForm form) {

    /** What it says; empty for a document of Word, which the client downloads. */
    public List<ContractText.Block> blocks() {
        return contract.text() == null
                ? List.of()
                : ContractText.of(contract.text()).blocks();
    }

    public boolean isSigned() {
        return contract.state() == Contract.State.SIGNED;
    }

    public Signing signing() {
        return Objects.requireNonNull(contract.signing());
    }

    /** Whether the client may still sign. */
    public boolean isOpen() {
        return !ours && contract.state() == Contract.State.OPEN;
    }
}
