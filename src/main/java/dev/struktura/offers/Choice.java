package dev.struktura.offers;

import dev.struktura.base.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the optional lines of a proposal a client wants.
 *
 * @param places of the lines in the proposal, the first being 0
 */
public record Choice(Set<Integer> places) {

    public static final Choice NONE = new Choice(Set.of());

    private static final Pattern PLACE = Pattern.compile("\\d{1,4}");

    /** Stands for what is no place of a line. */
    private static final int NOWHERE = -1;

    public Choice {
        places = Set.copyOf(places);
    }

    /** As a form sends it. */
    public static Choice of(Collection<String> typed) {
        return new Choice(typed.stream()
                .map(place -> PLACE.matcher(place).matches() ? Integer.parseInt(place) : NOWHERE)
                .collect(Collectors.toSet()));
    }

    public boolean takes(int place) {
        return places.contains(place);
    }

    /** Whether there are such optional lines. */
    boolean fits(List<OfferLine> offered) {
        return places.stream()
                .allMatch(place -> place >= 0
                        && place < offered.size()
                        && offered.get(place).optional());
    }

    /** The firm lines and those chosen, in the order of the proposal. */
    List<OfferLine> linesOf(List<OfferLine> offered) {
        List<OfferLine> taken = new ArrayList<>();
        for (int place = 0; place < offered.size(); place++) {
            OfferLine line = offered.get(place);
            if (!line.optional() || takes(place)) {
                taken.add(line);
            }
        }
        return taken;
    }

    /** What the proposal comes to so; null for a file of which nobody said it. */
    public @Nullable Money total(Proposal proposal) {
        List<OfferLine> offered = proposal.lines();
        if (offered.isEmpty()) {
            return proposal.total();
        }
        Money nothing = Money.zero(offered.getFirst().price().currency());
        return linesOf(offered).stream().map(OfferLine::sum).reduce(nothing, Money::plus);
    }
}
