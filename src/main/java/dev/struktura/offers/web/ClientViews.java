package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.offers.ClientDoor;
import dev.struktura.offers.Dressing;
import dev.struktura.offers.Proposal;
import dev.struktura.staff.Staff;
import dev.struktura.staff.doors.Knocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what the client's page shows. */
@Component
class ClientViews {

    private final ClientDoor door;
    private final Dressing dressing;
    private final Staff staff;
    private final Company company;

    ClientViews(ClientDoor door, Dressing dressing, Staff staff, Company company) {
        this.door = door;
        this.dressing = dressing;
        this.staff = staff;
        this.company = company;
    }

    ClientView of(Proposal proposal, Frame f, ClientForm form) {
        Deal deal = door.deal(proposal);
        Optional<ClientView.Person> answers = Optional.ofNullable(deal.owner())
                .flatMap(staff::find)
                .map(employee -> new ClientView.Person(employee.name(), employee.email()));
        return new ClientView(
                proposal,
                f,
                company,
                new ClientView.Parties(deal.clientName(), answers.orElse(null)),
                Knocks.isColleague(),
                door.questions(proposal),
                form,
                dressing.forPage(proposal, deal, f.locale()));
    }
}
