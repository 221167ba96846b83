package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds which invoices money is for. Looks at what the line and the invoices say and never at what is paid already, so it comes to the
 * same whatever was brought before.
 */
public final class Matching {

    /** What a purpose that names the number and one thing more comes to, or tax id and exact amount. */
    private static final int CLEAR = 65;

    /** How far behind the next best has to be. */
    private static final int LEAD = 20;

    /** The amount alone points at nothing when many owe the same. */
    private static final int FEW = 10;

    private static final int LONGEST_NUMBER = 4;
    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\p{N}+");

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.candidate().number());

    private final Map<String, List<Candidate>> byNumber = new HashMap<>();
    private final Map<String, List<Candidate>> byTaxId = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<Money, List<Candidate>> bySum = new HashMap<>();

    private Matching() {}

    public static Matching among(Collection<Candidate> candidates) {
        Matching matching = new Matching();
        candidates.forEach(matching::add);
        return matching;
    }

    private void add(Candidate candidate) {
        put(byNumber, Words.letters(candidate.number()), candidate);
        if (!candidate.taxId().isEmpty()) {
            put(byTaxId, candidate.taxId(), candidate);
        }
        candidate.names().forEach(name -> put(byName, name, candidate));
        put(bySum, candidate.sum(), candidate);
    }

    private static <K> void put(Map<K, List<Candidate>> index, K key, Candidate candidate) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate);
    }

    /** Whatever anything speaks for, best first. */
    public List<Suggestion> suggest(Money amount, Payer payer, String purpose) {
        Set<Candidate> named = named(purpose);
        String name = Words.name(payer.name());
        Set<Candidate> found = new LinkedHashSet<>(named);
        found.addAll(byTaxId.getOrDefault(payer.taxId(), List.of()));
        found.addAll(byName.getOrDefault(name, List.of()));
        List<Candidate> owing = bySum.getOrDefault(amount, List.of());
        if (owing.size() <= FEW) {
            found.addAll(owing);
        }
        return found.stream()
                .filter(candidate -> candidate.sum().currency().equals(amount.currency()))
                .map(candidate -> suggestion(
                        candidate,
                        evidence(candidate, amount, new Told(named.contains(candidate), payer.taxId(), name))))
                .filter(suggestion -> suggestion.score() > 0)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** What the money is for beyond doubt: one invoice that stands out, or several that are named and come to the amount together. */
    public List<Claim> claims(Money amount, Payer payer, String purpose) {
        List<Suggestion> suggestions = suggest(amount, payer, purpose);
        List<Suggestion> named = suggestions.stream().filter(Matching::isNamed).toList();
        if (named.size() > 1) {
            return sum(named, amount).equals(amount) ? claims(named) : List.of();
        }
        boolean contradicted = !named.isEmpty() && !isNamed(suggestions.getFirst());
        return isClear(suggestions) && !contradicted ? List.of(claim(suggestions.getFirst(), amount)) : List.of();
    }

    private static boolean isClear(List<Suggestion> suggestions) {
        if (suggestions.isEmpty() || suggestions.getFirst().score() < CLEAR) {
            return false;
        }
        return suggestions.size() == 1
                || suggestions.getFirst().score() - suggestions.get(1).score() >= LEAD;
    }

    private static List<Claim> claims(List<Suggestion> named) {
        return named.stream()
                .map(suggestion -> claim(suggestion, suggestion.candidate().sum()))
                .toList();
    }

    private static Claim claim(Suggestion suggestion, Money amount) {
        return new Claim(suggestion.candidate().invoice(), amount, suggestion.reasons());
    }

    private static Money sum(List<Suggestion> named, Money amount) {
        return named.stream()
                .map(suggestion -> suggestion.candidate().sum())
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    private static boolean isNamed(Suggestion suggestion) {
        return suggestion.reasons().contains(Evidence.NUMBER.reason());
    }

    private static Suggestion suggestion(Candidate candidate, Set<Evidence> evidence) {
        List<Reason> reasons = evidence.stream().map(Evidence::reason).toList();
        return new Suggestion(
                candidate, evidence.stream().mapToInt(Evidence::points).sum(), reasons);
    }

    /** What a line says of one candidate: whether its purpose names it, and who paid, by the name that names are compared in. */
    private record Told(boolean named, String taxId, String name) {}

    private static Set<Evidence> evidence(Candidate candidate, Money amount, Told told) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        if (told.named()) {
            evidence.add(Evidence.NUMBER);
        }
        if (candidate.sum().equals(amount)) {
            evidence.add(Evidence.AMOUNT);
        }
        if (candidate.names().contains(told.name())) {
            evidence.add(Evidence.NAME);
        }
        if (!told.taxId().isEmpty() && !candidate.taxId().isEmpty()) {
            evidence.add(told.taxId().equals(candidate.taxId()) ? Evidence.TAX_ID : Evidence.OTHER_PAYER);
        }
        return evidence;
    }

    /** The invoices whose numbers stand in the text, whatever parts their pieces. */
    private Set<Candidate> named(String purpose) {
        List<String> pieces = PIECE.matcher(purpose)
                .results()
                .map(MatchResult::group)
                .map(Words::letters)
                .toList();
        Set<Candidate> named = new LinkedHashSet<>();
        for (int from = 0; from < pieces.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(pieces.size(), from + LONGEST_NUMBER); to++) {
                joined.append(pieces.get(to));
                named.addAll(byNumber.getOrDefault(joined.toString(), List.of()));
            }
        }
        return named;
    }
}
