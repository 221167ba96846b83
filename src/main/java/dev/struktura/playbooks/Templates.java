package dev.struktura.playbooks;

import dev.struktura.process.ProcessDocument;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The processes that a draft may begin with. Only the standard one is published by itself. */
@Component
public class Templates {

    /** In the order in which they are offered: the standard process, then from the simplest on. */
    static final List<String> KEYS = List.of(
            "techflow", "quick-sale", "inbound-passive", "conveyor", "full-cycle", "account-management", "tender");

    private static final List<ProcessDocument> ALL =
            KEYS.stream().map(Templates::shipped).toList();

    public List<ProcessDocument> all() {
        return ALL;
    }

    public Optional<ProcessDocument> find(String key) {
        return ALL.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static ProcessDocument shipped(String key) {
        return ProcessDocument.shipped("/processes/" + key + ".yaml");
    }
}
