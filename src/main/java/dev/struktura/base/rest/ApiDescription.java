package dev.struktura.base.rest;

import dev.struktura.base.Money;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.SignedIn;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;

/** What the description of the API says beyond what its controllers tell by themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Paging.class, SignedIn.class)
                .replaceWithSchema(
                        Money.class,
                        new ObjectSchema()
                                .addProperty("amount", new StringSchema().example("1200.00"))
                                .addProperty("currency", new StringSchema().example("UAH")));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Struktura")
                        .version("v1")
                        .description("Get a token at POST /api/v1/tokens with HTTP Basic; send it as a Bearer token."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Lists are paged, POSTs may carry an Idempotency-Key. */
    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            MethodParameter[] parameters = handler.getMethodParameters();
            if (Arrays.stream(parameters).anyMatch(parameter -> parameter.getParameterType() == Paging.class)) {
                operation.addParametersItem(query("limit", "1 to 200, 50 unless told"));
                operation.addParametersItem(query("cursor", "the next of the page before"));
            }
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .description("The same key and body get the first answer again for 24 hours")
                        .schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static Parameter query(String name, String description) {
        return new QueryParameter().name(name).description(description).schema(new StringSchema());
    }
}
