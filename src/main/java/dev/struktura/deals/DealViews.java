package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.process.Approval;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows rows of deals as deals, with the names of people, teams and stages. */
@Component
class DealViews {

    private final ProcessVersions versions;
    private final Structure structure;
    private final Staff staff;

    DealViews(ProcessVersions versions, Structure structure, Staff staff) {
        this.versions = versions;
        this.structure = structure;
        this.staff = staff;
    }

    /** The row as the other modules see it. */
    Deal deal(DealRow row) {
        return new Deal(
                new DealId(row.id()),
                row.number(),
                row.title(),
                new ClientId(row.clientId()),
                row.clientName(),
                row.process(),
                row.processVersion(),
                versions.get(row.process(), row.processVersion()).stage(row.stage()),
                row.visit(),
                row.enteredAt(),
                row.status(),
                row.owner() == null ? null : new EmployeeId(row.owner()),
                row.owner() == null ? null : nameOf(new EmployeeId(row.owner())),
                row.team() == null ? null : new TeamId(row.team()),
                row.team() == null ? null : teamName(new TeamId(row.team())),
                row.offer() == null ? null : offered(row.offer()),
                row.amount(),
                withoutApprovals(row.fields()),
                row.source(),
                row.lastActionAt(),
                row.version(),
                row.createdAt());
    }

    /** What people wrote down; approvals are nothing that they could. */
    private static Map<String, Object> withoutApprovals(Map<String, Object> facts) {
        if (facts.keySet().stream().noneMatch(key -> key.startsWith(Approval.PREFIX))) {
            return facts;
        }
        Map<String, Object> fields = new HashMap<>(facts);
        fields.keySet().removeIf(key -> key.startsWith(Approval.PREFIX));
        return fields;
    }

    private Offered offered(OfferRow offer) {
        EmployeeId to = offer.person();
        return new Offered(offer.id(), offer.teamId(), teamName(offer.teamId()), to, to == null ? null : nameOf(to));
    }

    private String teamName(TeamId id) {
        return structure.find(id).map(team -> team.name()).orElse("");
    }

    private String nameOf(EmployeeId id) {
        return staff.find(id).map(employee -> employee.name()).orElse("");
    }
}
