package dev.struktura.desk;

import dev.struktura.process.CaseView;
import java.util.UUID;

/** The deal something on the desk is about, by identity and by the number people call it. */
public record DealRef(UUID id, long number) {

    static DealRef of(CaseView subject) {
        return new DealRef(subject.id(), subject.number());
    }
}
