package dev.struktura.playbooks.trial;

import dev.struktura.process.Horizon;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Succession;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a case that is tried sees beyond its version: the other processes as they are in force, its own as it is tried.
 *
 * @param inForce the latest version of a process by its key
 */
public record OtherProcesses(ProcessVersion tried, Function<String, Optional<ProcessVersion>> inForce)
        implements Horizon {

    @Override
    public Optional<Succession> atNextStage(ProcessVersion version) {
        return Optional.empty();
    }

    @Override
    public Optional<ProcessVersion> latest(String process) {
        return process.equals(tried.key()) ? Optional.of(tried) : inForce.apply(process);
    }
}
