package dev.struktura.base.rest;

import dev.struktura.base.web.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** What holds for every route: lists are paged, POSTs may carry an Idempotency-Key, refusals are problems. */
@Component
class ApiConventions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (hasParameter(handler, Paging.class)) {
            add(operation, new QueryParameter().name("limit").description("1 to 200, 50 unless told"));
            add(operation, new QueryParameter().name("cursor").description("the next of the page before"));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            add(
                    operation,
                    new HeaderParameter()
                            .name(IdempotencyKey.HEADER)
                            .description("The same key and body get the first answer again for 24 hours"));
        }
        refusals(handler)
                .forEach(status -> operation.getResponses().addApiResponse(String.valueOf(status), problem(status)));
        return operation;
    }

    /** A method that serves two kinds of content is described once, and customized twice. */
    private static void add(Operation operation, Parameter parameter) {
        List<Parameter> known = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (known.stream().noneMatch(one -> parameter.getName().equals(one.getName()))) {
            operation.addParametersItem(parameter.schema(ApiSchemas.text()));
        }
    }

    private static List<Integer> refusals(HandlerMethod handler) {
        List<Integer> refusals = new ArrayList<>(List.of(400, 401));
        boolean writes = !handler.hasMethodAnnotation(GetMapping.class);
        if (writes) {
            refusals.addAll(List.of(403, 409, 413, 429));
        }
        if (hasPathVariable(handler)) {
            refusals.add(404);
        }
        if (hasIfMatch(handler)) {
            refusals.add(412);
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            refusals.add(422);
        }
        return refusals;
    }

    private static ApiResponse problem(int status) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + ApiSchemas.PROBLEM);
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static boolean hasParameter(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static boolean hasPathVariable(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(one -> one.hasParameterAnnotation(PathVariable.class));
    }

    private static boolean hasIfMatch(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(one -> one.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && HttpHeaders.IF_MATCH.equals(header.name()));
    }
}
