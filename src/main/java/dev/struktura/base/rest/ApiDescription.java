package dev.struktura.base.rest;

import dev.struktura.base.Money;
import dev.struktura.base.web.Paging;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says beyond what its controllers tell by themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Paging.class)
                .replaceWithSchema(Money.class, ApiSchemas.money())
                .replaceWithSchema(JsonNode.class, ApiSchemas.object());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Struktura")
                        .version("v1")
                        .description("Get a token at POST /api/v1/tokens with HTTP Basic; send it as a Bearer token."))
                .components(new Components()
                        .addSchemas(ApiSchemas.PROBLEM, ApiSchemas.problem())
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
}
