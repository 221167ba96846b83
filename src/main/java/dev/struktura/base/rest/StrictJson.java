package dev.struktura.base.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON that means what it says: nothing unknown, nothing twice, no text for numbers, no depth to drown in. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;
    private static final int LONGEST_NUMBER = 100;

    private static final List<CoercionInputShape> NOT_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer literalJson() {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> NOT_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .withCoercionConfig(LogicalType.Integer, StrictJson::noText)
                .withCoercionConfig(LogicalType.Float, StrictJson::noText)
                .withCoercionConfig(LogicalType.Boolean, StrictJson::noText)
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        scalar -> scalar.setAcceptBlankAsEmpty(false)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum, word -> word.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .addModule(literalTypes());
    }

    /** Text of no length or of blanks is no number, and no yes or no, that was left out. */
    private static void noText(MutableCoercionConfig scalar) {
        scalar.setAcceptBlankAsEmpty(false).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static SimpleModule literalTypes() {
        return new SimpleModule("struktura")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(JsonNode.class, new StorableTree())
                .addKeyDeserializer(Object.class, new StorableText.Key())
                .addKeyDeserializer(String.class, new StorableText.Key())
                .addDeserializer(Instant.class, new LiteralTime<>(Instant.class, LiteralTime::instant))
                .addDeserializer(LocalDate.class, new LiteralTime<>(LocalDate.class, LiteralTime::date))
                .addDeserializer(Duration.class, new LiteralTime<>(Duration.class, LiteralTime::duration));
    }
}
