package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.clients.Registrations;
import dev.struktura.clients.Registrations.Registered;
import dev.struktura.clients.Registrations.Registration;
import dev.struktura.deals.Admission;
import dev.struktura.deals.Arrival;
import dev.struktura.deals.Arrivals;
import dev.struktura.deals.Deal;
import dev.struktura.deals.PastDeal;
import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rows into the department: their clients first, then their deals. */
@Component
class Entrance {

    private final RowTable rows;
    private final Examiners examiners;
    private final Registrations registrations;
    private final Arrivals arrivals;
    private final ProductEntrance products;
    private final Clock clock;

    Entrance(
            RowTable rows,
            Examiners examiners,
            Registrations registrations,
            Arrivals arrivals,
            ProductEntrance products,
            Clock clock) {
        this.rows = rows;
        this.examiners = examiners;
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.products = products;
        this.clock = clock;
    }

    /** A row with the client it belongs to. */
    private record Guest(Examined row, Registered client) {

        Candidate candidate() {
            return row.candidate();
        }

        String title() {
            return Objects.requireNonNullElse(candidate().title(), client.name());
        }

        String source() {
            return Objects.requireNonNullElse(candidate().source(), "import");
        }

        Fate entered(@Nullable Deal deal) {
            return new Fate(
                    row.row().place(),
                    RowState.IMPORTED,
                    client.id(),
                    client.added(),
                    deal == null ? null : deal.id().value(),
                    deal == null ? null : deal.lastActionAt(),
                    List.of());
        }
    }

    /**
     * What became of the rows, in their order; what a refused row left behind is for the caller to roll back. When some fit no more, as
     * the process has changed since the dry run, only those are told.
     */
    List<Fate> enter(Import import_, List<StagedRow> some) {
        Viewer by = examiners.author(import_);
        if (import_.kind() == Kind.PRODUCTS) {
            return products.enter(import_, some, by);
        }
        Examination examiner = examiners.of(import_);
        List<Examined> examined = some.stream().map(examiner::examine).toList();
        if (examined.stream().anyMatch(Examined::isRefused)) {
            return examined.stream()
                    .filter(Examined::isRefused)
                    .map(row -> Fate.refused(row.row().place(), row.findings()))
                    .toList();
        }
        List<Guest> guests = guests(import_, examined, by);
        if (import_.kind() == Kind.CLIENTS) {
            return guests.stream().map(guest -> guest.entered(null)).toList();
        }
        return switch (import_.mode()) {
            case NORMAL -> admit(import_.choices().process(), guests, by);
            case HISTORY -> record(import_.choices().process(), guests, by);
        };
    }

    /** Rows of one file that call the client by the same name mean the same client. */
    private List<Guest> guests(Import import_, List<Examined> examined, Viewer by) {
        Set<String> keys = examined.stream()
                .flatMap(row -> Stream.ofNullable(row.candidate().clientKey()))
                .collect(Collectors.toSet());
        List<Registration> wanted = examined.stream()
                .map(row -> new Registration(
                        Objects.requireNonNull(row.candidate().client(), "a row that names nobody is refused"),
                        row.candidate().clientKey()))
                .toList();
        List<Registered> clients = registrations.register(wanted, rows.clients(import_.id(), keys), by);
        return IntStream.range(0, examined.size())
                .mapToObj(place -> new Guest(examined.get(place), clients.get(place)))
                .toList();
    }

    private List<Fate> admit(String process, List<Guest> guests, Viewer by) {
        List<Admission> admissions = arrivals.admit(
                guests.stream().map(guest -> arrival(process, guest)).toList(), by);
        return IntStream.range(0, guests.size())
                .mapToObj(place -> fate(guests.get(place), admissions.get(place)))
                .toList();
    }

    private static Fate fate(Guest guest, Admission admission) {
        return switch (admission) {
            case Admission.Admitted(Deal deal) -> guest.entered(deal);
            case Admission.Refused(Reason why) ->
                Fate.refused(guest.row().row().place(), List.of(new Finding("", why, true)));
        };
    }

    private List<Fate> record(String process, List<Guest> guests, Viewer by) {
        Instant now = clock.instant();
        List<Deal> deals = arrivals.record(
                guests.stream().map(guest -> past(process, guest, now)).toList(), by);
        return IntStream.range(0, guests.size())
                .mapToObj(place -> guests.get(place).entered(deals.get(place)))
                .toList();
    }

    private static Arrival arrival(String process, Guest guest) {
        return new Arrival(
                process,
                guest.client().id(),
                guest.client().name(),
                guest.title(),
                guest.candidate().amount(),
                guest.source(),
                guest.candidate().note(),
                guest.row().fields(),
                guest.row().path(),
                guest.row().owner());
    }

    private static PastDeal past(String process, Guest guest, Instant now) {
        Candidate told = guest.candidate();
        Instant closed = first(told.closedAt(), told.createdAt(), now);
        return new PastDeal(
                process,
                guest.client().id(),
                guest.client().name(),
                guest.title(),
                told.amount(),
                guest.source(),
                told.note(),
                guest.row().fields(),
                Objects.requireNonNull(guest.row().stage()),
                guest.row().owner(),
                first(told.createdAt(), closed, now),
                closed);
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant other, Instant last) {
        return one != null ? one : other != null ? other : last;
    }
}
