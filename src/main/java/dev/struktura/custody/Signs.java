package dev.struktura.custody;

import dev.struktura.base.table.Extract;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.RevealListener;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to invented clients. Somebody from outside who calls or writes is an alarm, told to owners and heads of sales at once; a
 * reveal, a file or a call by one's own people may be work, and is kept beside it.
 */
@Service
public class Signs implements RevealListener {

    /** Further calls at the same number within it are written down and not told again. */
    static final Duration QUIET = Duration.ofHours(24);

    private final SignTable signs;
    private final SuspectTable suspects;
    private final CanaryTable canaries;
    private final AlarmNews news;
    private final Staff staff;
    private final Clock clock;

    Signs(SignTable signs, SuspectTable suspects, CanaryTable canaries, AlarmNews news, Staff staff, Clock clock) {
        this.signs = signs;
        this.suspects = suspects;
        this.canaries = canaries;
        this.news = news;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Somebody called or wrote; most of what is reported is no invented client's, and the answer does not tell which is.
     *
     * @param to the number or address that was called or written to
     * @param from where it came from; null when that is not known
     */
    @Transactional
    public void report(SignKind kind, String to, @Nullable String from) {
        suspects.at(normal(to)).ifPresent(suspect -> heard(suspect, kind, from, clock.instant()));
    }

    private void heard(Suspect suspect, SignKind kind, @Nullable String from, Instant at) {
        Optional<EmployeeId> own = own(from);
        boolean told = own.isPresent() || signs.alarmedSince(suspect.decoy(), at.minus(QUIET));
        signs.insert(suspect.decoy(), new Sign(kind, own.isEmpty(), at, from, own.orElse(null)));
        if (!told) {
            news.raised(suspect, kind, from, at);
        }
    }

    /** Whoever of the company calls or writes from there. */
    private Optional<EmployeeId> own(@Nullable String from) {
        return from == null
                ? Optional.empty()
                : staff.all().stream()
                        .filter(one -> normal(from).equals(one.email().toLowerCase(Locale.ROOT))
                                || normal(from).equals(one.phone()))
                        .map(Employee::id)
                        .findFirst();
    }

    @Override
    public void revealed(ClientId client, Viewer viewer) {
        canaries.ofClient(client).ifPresent(canary -> did(SignKind.REVEALED, canary, viewer));
    }

    /** Writes down which canaries of this person went along into a file. */
    void exported(Extract extract, Viewer viewer) {
        canaries.activeOf(viewer.id()).stream()
                .filter(canary -> extract.rows().stream()
                        .anyMatch(row -> row.contains(canary.decoy().name())))
                .forEach(canary -> did(SignKind.EXPORTED, canary, viewer));
    }

    private void did(SignKind kind, Canary canary, Viewer viewer) {
        signs.insert(canary.id(), new Sign(kind, false, clock.instant(), null, viewer.id()));
    }

    /** What happened to these, the latest first. */
    public Map<UUID, List<Sign>> of(List<Canary> some) {
        return signs.of(some.stream().map(Canary::id).toList());
    }

    private static String normal(String address) {
        return address.contains("@") ? address.strip().toLowerCase(Locale.ROOT) : "+" + address.replaceAll("\\D", "");
    }
}
