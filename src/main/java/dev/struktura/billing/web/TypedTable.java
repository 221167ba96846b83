package dev.struktura.billing.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.billing.TableWish;
import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.entity.BankAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form in which a person explains a table, as it was left. */
record TypedTable(Map<String, String> fields) {

    private static final String PLACE = "place-";

    /** Whether the form is there at all. */
    boolean isLeft() {
        return fields.containsKey("seen");
    }

    /** @param accounts which it may be of; of one alone it is, where nothing was said */
    TableWish wish(List<BankAccount> accounts) {
        if (!isLeft()) {
            return new TableWish(0, 0, Map.of(), accounts.size() == 1 ? accounts.getFirst() : null);
        }
        return new TableWish(number("line"), (int) number("seen"), places(), account(accounts));
    }

    private Map<Integer, TableColumn> places() {
        Map<Integer, TableColumn> places = new HashMap<>();
        fields.forEach((name, key) -> {
            if (name.matches(PLACE + "\\d{1,4}")) {
                TableColumn.of(key)
                        .ifPresent(column -> places.put(Integer.parseInt(name.substring(PLACE.length())), column));
            }
        });
        return places;
    }

    private @Nullable BankAccount account(List<BankAccount> accounts) {
        String id = fields.getOrDefault("account", "");
        return id.isEmpty()
                ? null
                : accounts.stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
    }

    private long number(String name) {
        return Optional.of(fields.getOrDefault(name, ""))
                .filter(text -> text.matches("-?\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
