package dev.struktura.messages;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SMS by whatever HTTP interface a provider has, as its configuration describes it. */
final class HttpSmsCarrier implements Carrier {

    private final ChannelProperties.Http provider;
    private final JsonMapper json;
    private final WebCall web;
    private final @Nullable Pattern success;
    private final @Nullable Pattern id;

    HttpSmsCarrier(ChannelProperties.Http provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
        this.web = new WebCall(provider.timeout());
        this.success = provider.success() == null ? null : Pattern.compile(provider.success());
        this.id = provider.id() == null ? null : Pattern.compile(provider.id());
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String describe() {
        URI url = URI.create(provider.url().replaceAll("[?{].*", ""));
        return url.getScheme() + "://" + url.getAuthority();
    }

    @Override
    public Outcome send(Letter letter) {
        return switch (web.send(request(letter))) {
            case WebCall.Result.Answered(int status, String body) -> outcome(status, body);
            case WebCall.Result.NeverLeft(String fault) -> new Outcome.NotNow(fault);
            case WebCall.Result.NoAnswer(String fault) -> new Outcome.Unclear(fault);
        };
    }

    private HttpRequest request(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(filled(provider.url(), letter, HttpSmsCarrier::encoded)))
                .timeout(provider.timeout());
        provider.headers().forEach((name, value) -> request.header(name, value.value()));
        if (provider.fields().isEmpty()) {
            return request.method(provider.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        request.header(
                "Content-Type",
                switch (provider.body()) {
                    case JSON -> "application/json";
                    case FORM -> "application/x-www-form-urlencoded";
                });
        return request.method(provider.method(), HttpRequest.BodyPublishers.ofString(body(letter)))
                .build();
    }

    private String body(Letter letter) {
        Map<String, String> fields = new LinkedHashMap<>();
        provider.fields().forEach((name, value) -> fields.put(name, filled(value, letter, UnaryOperator.identity())));
        return switch (provider.body()) {
            case JSON -> document(fields);
            case FORM ->
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        };
    }

    private String document(Map<String, String> fields) {
        ObjectNode document = json.createObjectNode();
        fields.forEach((path, value) -> {
            ObjectNode place = document;
            int last = path.lastIndexOf('.');
            if (last > 0) {
                for (String step : path.substring(0, last).split("\\.", -1)) {
                    place = place.withObjectProperty(step);
                }
            }
            place.put(path.substring(last + 1), value);
        });
        return json.writeValueAsString(document);
    }

    private String filled(String template, Letter letter, UnaryOperator<String> escape) {
        return Placeholders.fill(
                template,
                Map.of(
                        "to", letter.to().address(),
                        "text", letter.words().text(),
                        "from", provider.from(),
                        "id", letter.id().toString()),
                escape);
    }

    private Outcome outcome(int status, String body) {
        String said = status + " " + body.strip();
        if (status == 429 || status == 503) {
            return new Outcome.NotNow(said);
        }
        if (status >= 500) {
            return new Outcome.Unclear(said);
        }
        boolean taken = status >= 200
                && status < 300
                && (success == null || success.matcher(body).find());
        return taken ? new Outcome.Taken(idIn(body), said) : new Outcome.Refused(said);
    }

    private List<String> idIn(String body) {
        if (id == null) {
            return List.of();
        }
        Matcher found = id.matcher(body);
        return found.find() && found.groupCount() > 0 ? List.of(found.group(1)) : List.of();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
