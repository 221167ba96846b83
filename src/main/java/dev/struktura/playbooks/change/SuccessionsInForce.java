package dev.struktura.playbooks.change;

import dev.struktura.base.Stale;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Succession;
import dev.struktura.process.Successions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The versions that deals adopt at their next stage, as the publications in force say. Asked at every move, so kept at hand. */
@Component
class SuccessionsInForce implements Successions {

    private final PublicationTable table;
    private final ProcessVersions versions;
    private volatile @Nullable List<Succession> known;

    SuccessionsInForce(PublicationTable table, ProcessVersions versions) {
        this.table = table;
        this.versions = versions;
    }

    @Override
    public Optional<Succession> after(ProcessVersion version) {
        return successions().stream()
                .filter(next ->
                        next.to().key().equals(version.key()) && next.to().number() > version.number())
                .findFirst();
    }

    private List<Succession> successions() {
        List<Succession> read = known;
        if (read == null) {
            read = table.leadingAtNextStage().stream()
                    .map(one -> one.succession(versions.get(one.process(), one.became())))
                    .toList();
            known = read;
        }
        return read;
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(Publications.STALE)) {
            known = null;
        }
    }
}
