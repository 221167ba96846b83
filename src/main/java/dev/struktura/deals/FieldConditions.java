package dev.struktura.deals;

import dev.struktura.process.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters by field as SQL over what deals hold. A value that was written down before its field had a type is no number and no day: it
 * lies between nothing.
 */
final class FieldConditions {

    private final List<String> conditions;
    private final Map<String, Object> params;

    FieldConditions(List<String> conditions, Map<String, Object> params) {
        this.conditions = conditions;
        this.params = params;
    }

    void add(FieldFilter filter) {
        String field = "f.field = :" + param(filter.field().key());
        switch (filter) {
            case FieldFilter.Is(var _, String value)
            when value.isEmpty() ->
                conditions.add(
                        "not exists (select from deals.findable f where f.deal_id = d.id and %s)".formatted(field));
            case FieldFilter.Is(var _, String value) -> holding(field + " and " + equal(param(value)));
            case FieldFilter.Within within -> holding(field + bounds(within));
        }
    }

    /** Names the deals that hold something of which this is true, {@code f} being what they hold. */
    void holding(String condition) {
        conditions.add("d.id in (select f.deal_id from deals.findable f where %s)".formatted(condition));
    }

    /** Written in capitals or not; the index has the first letters, compared as columns are unless said otherwise. */
    static String equal(String param) {
        String wanted = "lower(:%s::text collate \"pg_c_utf8\") collate \"default\"".formatted(param);
        return "left(f.value, 100) = left(%1$s, 100) and f.value = %1$s".formatted(wanted);
    }

    String param(Object value) {
        String name = "field" + params.size();
        params.put(name, value);
        return name;
    }

    private String bounds(FieldFilter.Within within) {
        return bound(within, ">=", within.from()) + bound(within, "<=", within.to());
    }

    private String bound(FieldFilter.Within within, String sign, @Nullable String bound) {
        if (bound == null) {
            return "";
        }
        if (within.field().type() instanceof FieldType.Date) {
            return " and f.day %s :%s".formatted(sign, param(bound));
        }
        String[] amount = bound.split(" ", 2);
        String figure = " and f.figure %s :%s".formatted(sign, param(new BigDecimal(amount[0])));
        return amount.length == 1 ? figure : figure + unit(param(amount[1]));
    }

    private static String unit(String param) {
        return " and coalesce(substring(f.value from ' ([a-z]{3})$'), '') in ('', lower(:%s))".formatted(param);
    }
}
