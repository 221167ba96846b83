package dev.struktura.base;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the database. In a request it is the person who made it, or nobody before that is known; everywhere else it is the
 * department itself: workers, migrations, and every transaction that writes. The database shows a person what the structure lets them
 * see, to nobody nothing, to the department everything.
 */
public final class Asking {

    /** Empty for nobody; not bound for the department. */
    private static final ScopedValue<Optional<UUID>> PERSON = ScopedValue.newInstance();

    private static final ScopedValue<Boolean> DEPARTMENT = ScopedValue.newInstance();

    private Asking() {}

    /** Something that may fail in its own way. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    /**
     * Runs what a person asks for.
     *
     * @param employee null for nobody
     */
    public static <X extends Exception> void as(@Nullable UUID employee, Work<X> work) throws X {
        ScopedValue.where(PERSON, Optional.ofNullable(employee))
                .where(DEPARTMENT, false)
                .call(() -> {
                    work.run();
                    return true;
                });
    }

    /**
     * Reads beyond what the person who asks may see. What it answers must not tell more than they may know; the callers are listed in
     * {@code CustodyTest}.
     */
    public static <T> T asDepartment(Supplier<T> question) {
        return ScopedValue.where(DEPARTMENT, true).call(question::get);
    }

    /** Whether the department asks, and not a person of it or nobody. */
    static boolean isDepartment() {
        return !PERSON.isBound() || DEPARTMENT.orElse(false);
    }

    /** The person who asks; empty for nobody. */
    static Optional<UUID> person() {
        return PERSON.orElse(Optional.empty());
    }
}
