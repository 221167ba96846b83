package dev.struktura.playbooks.web;

import dev.struktura.process.Relation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Comparisons of fields, as they were typed, written as documents write them; rows that are not filled in are left out. */
record TypedComparisons(Typed typed) {

    private static final int MOST = 20;

    ArrayNode written() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < MOST; row++) {
            String name = "compared" + row;
            String field = typed.word(name + "-field");
            List<String> values = typed.words(name + "-value");
            if (!field.isEmpty() && !values.isEmpty()) {
                String relation = Relation.of(typed.word(name + "-relation"))
                        .orElse(Relation.IS)
                        .word();
                all.addObject().put("field", field).set(relation, value(relation, values));
            }
        }
        return all;
    }

    private static JsonNode value(String relation, List<String> values) {
        if (!relation.equals(Relation.IN.word())) {
            return value(values.getFirst().strip());
        }
        ArrayNode several = JsonNodeFactory.instance.arrayNode();
        values.stream()
                .flatMap(value -> Arrays.stream(value.split(";", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> several.add(value(one)));
        return several;
    }

    private static JsonNode value(String word) {
        return word.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(word))
                : JsonNodeFactory.instance.stringNode(word);
    }
}
