package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.base.table.Decoy;
import dev.struktura.clients.ContactSheet;
import dev.struktura.deals.Deal;
import dev.struktura.process.Field;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One deal as a row of a file. */
final class DealCells {

    static final List<String> FACTS = List.of(
            "deals.export.number",
            "deals.export.title",
            "deals.client",
            "deals.column.stage",
            "deals.status",
            "deals.column.owner",
            "deals.column.team",
            "deals.column.amount",
            "deals.export.currency",
            "deals.column.source",
            "deals.column.created");
    static final List<String> CONTACTS =
            List.of("clients.export.people", "clients.export.phones", "clients.export.emails");
    private static final int TITLE = 1;
    private static final int CLIENT = 2;

    private DealCells() {}

    static List<String> bare(Deal deal, Viewer viewer) {
        Money amount = deal.amount();
        return List.of(
                Long.toString(deal.number()),
                deal.title(),
                deal.clientName(),
                deal.stage().name().in(viewer.locale()),
                deal.status().slug(),
                Objects.requireNonNullElse(deal.ownerName(), ""),
                Objects.requireNonNullElse(deal.teamName(), ""),
                amount == null ? "" : amount.amount().toPlainString(),
                amount == null ? "" : amount.currency().getCurrencyCode(),
                deal.source(),
                deal.createdAt().toString().substring(0, 10));
    }

    static Stream<String> contacts(ContactSheet sheet) {
        return Stream.of(sheet.people(), sheet.phones(), sheet.emails()).map(some -> String.join("; ", some));
    }

    /** The row of a deal that does not exist, like the one it is made from but for the number, the client and how they are reached. */
    static List<String> decoy(Decoy decoy, List<String> like, long number, List<Field> fields, boolean contacts) {
        List<String> row = new ArrayList<>(like.subList(0, FACTS.size()));
        row.set(0, Long.toString(number));
        row.set(TITLE, like.get(TITLE).replace(like.get(CLIENT), decoy.name()));
        row.set(CLIENT, decoy.name());
        for (int i = 0; i < fields.size(); i++) {
            row.add(FieldCells.isShared(fields.get(i)) ? like.get(FACTS.size() + i) : "");
        }
        if (contacts) {
            row.add(decoy.person());
            row.add(Objects.requireNonNullElse(decoy.phone(), ""));
            row.add(Objects.requireNonNullElse(decoy.email(), ""));
        }
        return row;
    }
}
