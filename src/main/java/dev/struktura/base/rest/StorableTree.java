package dev.struktura.base.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A tree of JSON whose texts the database can keep, see {@link StorableText}. */
class StorableTree extends StdDeserializer<JsonNode> {

    StorableTree() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode tree = JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
        check(tree, context);
        return tree;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return context.getNodeFactory().nullNode();
    }

    private static void check(JsonNode node, DeserializationContext context) {
        if (node.isString() && !StorableText.isStorable(node.asString())) {
            context.handleWeirdStringValue(String.class, node.asString(), "not storable");
        }
        node.propertyNames().forEach(name -> {
            if (!StorableText.isStorable(name)) {
                context.handleWeirdKey(String.class, name, "not storable");
            }
        });
        node.forEach(child -> check(child, context));
    }
}
