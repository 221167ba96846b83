package dev.struktura.process;

import java.util.Optional;

/** What a decision may see beyond the version that leads its case. */
public interface Horizon {

    /** Nothing. */
    Horizon NONE = new Horizon() {
        @Override
        public Optional<Succession> atNextStage(ProcessVersion version) {
            return Optional.empty();
        }

        @Override
        public Optional<ProcessVersion> latest(String process) {
            return Optional.empty();
        }
    };

    /** The version that cases of this one adopt when they enter their next stage; its number is higher. */
    Optional<Succession> atNextStage(ProcessVersion version);

    /** The version by which cases begin in a process. */
    Optional<ProcessVersion> latest(String process);
}
