package dev.struktura.contracts;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.contracts.docx.DocxForm;
import dev.struktura.deals.Deal;
import dev.struktura.offers.Figures;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known for a contract, in the words, numbers and dates of its language.
 *
 * @param values by field; what is not known is left out
 * @param lines the positions that were agreed or offered, each by its fields
 */
public record ContractValues(Map<String, String> values, List<Map<String, String>> lines) {

    public ContractValues {
        values = Map.copyOf(values);
        lines = List.copyOf(lines);
    }

    /** What a contract speaks of. */
    record Source(
            String number,
            Instant at,
            Deal deal,
            @Nullable Proposal proposal,
            Issuer issuer,
            ZoneId zone,
            Locale locale) {

        Source numbered(String other) {
            return new Source(other, at, deal, proposal, issuer, zone, locale);
        }

        ContractValues values() {
            Map<String, String> all = new HashMap<>();
            put(all, ContractField.CONTRACT_NUMBER, number);
            put(all, ContractField.CONTRACT_DATE, day(at));
            ofDeal(all);
            ofSeller(all);
            if (proposal != null) {
                ofProposal(all, proposal);
            }
            all.values().removeIf(String::isBlank);
            return new ContractValues(all, lines());
        }

        private void ofDeal(Map<String, String> all) {
            deal.fields().forEach((key, value) -> all.put(ContractField.OF_DEAL + key, value.toString()));
            put(all, ContractField.CLIENT_NAME, deal.clientName());
            put(all, ContractField.CLIENT_LEGAL__NAME, deal.fact("legalName"));
            put(all, ContractField.CLIENT_TAX__ID, deal.fact("taxId"));
            put(all, ContractField.CLIENT_ADDRESS, deal.fact("legalAddress"));
            put(all, ContractField.DEAL_NUMBER, Long.toString(deal.number()));
            put(all, ContractField.DEAL_TITLE, deal.title());
            put(all, ContractField.DEAL_AMOUNT, money(deal.amount()));
            put(all, ContractField.MANAGER_NAME, deal.ownerName() == null ? "" : deal.ownerName());
        }

        private void ofSeller(Map<String, String> all) {
            LegalEntity.Details seller = issuer.entity().details();
            put(all, ContractField.SELLER_NAME, seller.name());
            put(all, ContractField.SELLER_TAX__ID, seller.taxId().value());
            put(all, ContractField.SELLER_ADDRESS, seller.contact().address());
            put(all, ContractField.SELLER_PHONE, seller.contact().phone());
            put(all, ContractField.SELLER_EMAIL, seller.contact().email());
            put(all, ContractField.SELLER_SIGNATORY, seller.contact().signatory());
            if (issuer.account() != null) {
                put(all, ContractField.SELLER_IBAN, issuer.account().details().number());
                put(all, ContractField.SELLER_BANK, issuer.account().details().bank());
            }
        }

        private void ofProposal(Map<String, String> all, Proposal offered) {
            put(all, ContractField.PROPOSAL_NUMBER, offered.number());
            put(all, ContractField.PROPOSAL_DATE, day(offered.createdAt()));
            put(all, ContractField.PROPOSAL_TOTAL, money(offered.total()));
            put(
                    all,
                    ContractField.PROPOSAL_LINES,
                    lines().stream().map(Source::inWords).collect(Collectors.joining("\n")));
        }

        private static String inWords(Map<String, String> line) {
            return "%s. %s: %s × %s = %s"
                    .formatted(
                            line.get(ContractField.LINE_NUMBER.word()),
                            line.get(ContractField.LINE_TITLE.word()),
                            line.get(ContractField.LINE_QUANTITY.word()),
                            line.get(ContractField.LINE_PRICE.word()),
                            line.get(ContractField.LINE_SUM.word()));
        }

        private List<Map<String, String>> lines() {
            List<OfferLine> agreed = proposal == null ? List.of() : proposal.agreedLines();
            return IntStream.range(0, agreed.size())
                    .mapToObj(place -> line(place + 1, agreed.get(place)))
                    .toList();
        }

        private Map<String, String> line(int number, OfferLine line) {
            return Map.of(
                    ContractField.LINE_NUMBER.word(), Integer.toString(number),
                    ContractField.LINE_TITLE.word(), line.described(),
                    ContractField.LINE_QUANTITY.word(), Figures.quantity(line.quantity(), locale),
                    ContractField.LINE_PRICE.word(), money(line.price()),
                    ContractField.LINE_SUM.word(), money(line.sum()));
        }

        private static void put(Map<String, String> all, ContractField field, String value) {
            all.put(field.word(), value);
        }

        private String money(@Nullable Money money) {
            return money == null ? "" : Figures.money(money, locale);
        }

        private String day(Instant moment) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(LocalDate.ofInstant(moment, zone));
        }
    }

    /** Those of the fields of which nothing is known, in their order. */
    List<String> missing(Collection<String> fields) {
        List<String> missing = new ArrayList<>();
        for (String field : fields) {
            boolean known = field.startsWith(DocxForm.LINE) ? !lines.isEmpty() : values.containsKey(field);
            if (!known) {
                missing.add(field);
            }
        }
        return missing;
    }
}
