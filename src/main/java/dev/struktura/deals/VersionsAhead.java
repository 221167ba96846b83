package dev.struktura.deals;

import dev.struktura.process.Approval;
import dev.struktura.process.Field;
import dev.struktura.process.Horizon;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Succession;
import dev.struktura.process.Successions;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What decisions on deals see beyond the version that leads them. */
@Component
class VersionsAhead implements Horizon {

    private final ProcessVersions versions;
    private final ObjectProvider<Successions> successions;

    VersionsAhead(ProcessVersions versions, ObjectProvider<Successions> successions) {
        this.versions = versions;
        this.successions = successions;
    }

    @Override
    public Optional<Succession> atNextStage(ProcessVersion version) {
        Successions known = successions.getIfAvailable();
        return known == null ? Optional.empty() : known.after(version);
    }

    /** A field of the version, or of the one that its cases adopt. */
    Optional<Field> field(ProcessVersion version, String key) {
        return version.field(key)
                .or(() -> atNextStage(version).flatMap(next -> next.to().field(key)));
    }

    /** An approval of the version, or of the one its deals adopt at their next stage. */
    Optional<Approval> approval(ProcessVersion version, String key) {
        return version.approval(key)
                .or(() -> atNextStage(version).flatMap(next -> next.to().approval(key)));
    }

    @Override
    public Optional<ProcessVersion> latest(String process) {
        return versions.latest(process);
    }
}
