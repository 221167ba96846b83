package dev.struktura.custody;

import dev.struktura.base.Reason;
import dev.struktura.base.table.Exportable;
import dev.struktura.base.table.Exportable.Choice;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lists that can be taken out. */
@Component
public class Lists {

    /** By what pages narrow their lists. */
    private static final Set<String> WORDS = Set.of("q", "process", "stage", "status", "owner", "team");

    /** Fields of processes, whatever they are called. */
    private static final String FIELD = "field.";

    private static final int LONGEST_WORD = 300;

    private final List<Exportable> lists;

    Lists(List<Exportable> lists) {
        this.lists = List.copyOf(lists);
    }

    public boolean has(String list) {
        return lists.stream().anyMatch(one -> one.key().equals(list));
    }

    /** Rows of a list; empty when there is no such list, or when it is not narrowed like this. */
    public Optional<Choice> choose(String list, Map<String, String> filter, Viewer viewer) {
        boolean tooLong = filter.values().stream().anyMatch(word -> word.length() > LONGEST_WORD);
        return lists.stream()
                .filter(one -> !tooLong && one.key().equals(list))
                .findFirst()
                .flatMap(one -> one.choose(filter, viewer));
    }

    /** What an export is narrowed down to, in the words of whoever reads it now. */
    public List<Reason> inWords(Export export, Viewer reader) {
        return choose(export.list(), export.filter(), reader)
                .map(Choice::inWords)
                .orElse(List.of());
    }

    private static boolean narrows(String word) {
        return WORDS.contains(word) || word.startsWith(FIELD);
    }

    /** The part of a page's address that narrows its list. */
    public static Map<String, String> filterIn(Map<String, String> address) {
        return address.entrySet().stream()
                .filter(one -> narrows(one.getKey()) && !one.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().strip()));
    }
}
