package dev.struktura.custody;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the product, taken from the router that serves the requests. */
@Component
class Router {

    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    /** @param path as it is declared, with names of variables in braces */
    record Route(String method, String path, boolean takesFile) {

        boolean isApi() {
            return path.startsWith("/api/v1/");
        }

        boolean isRead() {
            return method.equals("GET");
        }

        /** The path up to each variable and with it. */
        List<String> places() {
            return VARIABLE.matcher(path)
                    .results()
                    .map(found -> path.substring(0, found.end()))
                    .toList();
        }

        /** The path with one word for each variable. */
        String with(String word) {
            return VARIABLE.matcher(path).replaceAll(word);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Route> routes;

    Router(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        routes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> routes(route.getKey(), takesFile(route.getValue())))
                .distinct()
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, boolean takesFile) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(method -> new Route(method, path, takesFile)));
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(MultipartFile.class));
    }

    List<Route> all() {
        return routes;
    }
}
