package dev.struktura.process;

import java.util.Optional;

/** Whoever knows which version cases adopt when they enter their next stage. */
public interface Successions {

    /** The version that cases of this one adopt; its number is higher. */
    Optional<Succession> after(ProcessVersion version);
}
