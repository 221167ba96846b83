package dev.struktura.offers;

import dev.struktura.base.Company;
import dev.struktura.base.print.PdfPress;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.Deal;
import dev.struktura.offers.brand.Dress;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints proposals that are made of positions. */
@Component
public class ProposalPress {

    private final PdfPress press;
    private final Dressing dressing;
    private final ClientLetters letters;
    private final Texts texts;
    private final Company company;

    ProposalPress(PdfPress press, Dressing dressing, ClientLetters letters, Texts texts, Company company) {
        this.press = press;
        this.dressing = dressing;
        this.letters = letters;
        this.texts = texts;
        this.company = company;
    }

    /** @param asked null for the client's language */
    public byte[] print(Proposal proposal, Deal deal, @Nullable Locale asked) {
        Locale locale = Texts.supported(asked == null ? letters.languageOf(deal) : asked);
        return print(proposal, deal.clientName(), dressing.forPaper(proposal, deal, locale), locale);
    }

    /** As it would come out in this dress. */
    public byte[] print(Proposal proposal, String client, @Nullable Dress dress, Locale locale) {
        ProposalPaper paper = new ProposalPaper(proposal, client, dress, texts, locale, company);
        return press.print("offers/paper", Map.of("p", paper));
    }

    public static String fileName(Proposal proposal) {
        return "proposal-" + proposal.number() + ".pdf";
    }
}
