package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Extract;
import dev.struktura.clients.Clients;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invents clients that stand in one file and nowhere else. */
@Component
class Decoys {

    /** So many stand in each file: a part of it will have one, too. */
    static final int EACH = 3;

    private static final int TRIES = 50;
    private static final int NUMBERS = 9000;

    private final DecoyTable table;
    private final Clients clients;
    private final DecoySettings settings;
    private final RandomGenerator random = new SecureRandom();

    Decoys(DecoyTable table, Clients clients, DecoySettings settings) {
        this.table = table;
        this.clients = clients;
        this.settings = settings;
    }

    /** An invented client that is kept already. */
    record Invented(UUID id, Decoy decoy) {}

    /** Clients that fit among these rows; until the transaction ends nobody else invents any. */
    List<Decoy> invent(Extract extract) {
        table.hold();
        DecoyWords words = DecoyWords.in(Tongue.of(extract.rows()));
        Set<String> used = new HashSet<>();
        return Stream.generate(() -> invent(words, used)).limit(EACH).toList();
    }

    /** A client that stands in no file. */
    Invented inventOne(Tongue tongue) {
        table.hold();
        Decoy decoy = invent(DecoyWords.in(tongue), new HashSet<>());
        return new Invented(table.insert(null, decoy), decoy);
    }

    private Decoy invent(DecoyWords words, Set<String> used) {
        DecoyWords.Person person = words.person(random);
        return new Decoy(name(words, used), person.name(), phone(used), email(person, used));
    }

    void keep(ExportId export, List<Decoy> decoys) {
        decoys.forEach(decoy -> table.insert(export, decoy));
    }

    private String name(DecoyWords words, Set<String> used) {
        return fresh(
                () -> words.name(random),
                () -> words.name(random) + " " + random.nextInt(2, NUMBERS),
                name -> !table.has("name_key", Traces.key(name))
                        && !clients.isCalled(name)
                        && used.add(Traces.key(name)));
    }

    private @Nullable String phone(Set<String> used) {
        return settings.phones().isEmpty()
                ? null
                : Stream.generate(() -> any(settings.phones()).any(random))
                        .limit(TRIES)
                        .filter(phone -> !table.has("phone", phone) && used.add(phone))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String email(DecoyWords.Person person, Set<String> used) {
        return settings.domains().isEmpty()
                ? null
                : fresh(
                        () -> person.mailbox() + "@" + any(settings.domains()),
                        () -> person.mailbox() + random.nextInt(2, NUMBERS) + "@" + any(settings.domains()),
                        email -> !table.has("email", email) && used.add(email));
    }

    /** The first that fits: of the plain ones, else of those with a number, of which there are always enough. */
    private static String fresh(Supplier<String> plain, Supplier<String> numbered, Predicate<String> fits) {
        return Stream.concat(Stream.generate(plain).limit(TRIES), Stream.generate(numbered))
                .filter(fits)
                .findFirst()
                .orElseThrow();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
