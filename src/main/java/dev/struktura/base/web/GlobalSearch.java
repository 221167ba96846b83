package dev.struktura.base.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over everything a person may see, and the commands of the palette. */
@Controller
class GlobalSearch {

    private static final int PER_SOURCE = 6;

    private final ObjectProvider<SearchSource> sources;

    GlobalSearch(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @ModelAttribute("f") Frame f, Model model) {
        String words = q.strip();
        model.addAttribute("q", words);
        model.addAttribute("commands", commands(words, f));
        model.addAttribute("groups", groups(words, f));
        return f.isHtmx() ? "search/hits" : "search/page";
    }

    private static List<NavItem> commands(String words, Frame f) {
        String sought = words.toLowerCase(Locale.ROOT);
        return f.nav().stream()
                .filter(item -> f.t(item.key()).toLowerCase(Locale.ROOT).contains(sought))
                .toList();
    }

    private Map<String, List<SearchHit>> groups(String words, Frame f) {
        SignedIn who = f.who();
        if (who == null || words.length() < 2) {
            return Map.of();
        }
        return sources.orderedStream()
                .flatMap(source -> source.search(words, who, PER_SOURCE).stream())
                .collect(Collectors.groupingBy(SearchHit::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
