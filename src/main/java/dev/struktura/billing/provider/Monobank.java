package dev.struktura.billing.provider;

import dev.struktura.base.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Internet acquiring of monobank, by the public description of its interface (api.monobank.ua/docs/acquiring.html). */
@Component
class Monobank implements PaymentProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int SHOWN_OF_ANSWER = 300;
    private static final int OK = 200;

    private final URI address;
    private final MonobankKeys keys;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Monobank(MonobankSettings settings) {
        this.address = settings.address();
        this.keys = new MonobankKeys(settings.keyPause());
    }

    @Override
    public String key() {
        return "monobank";
    }

    @Override
    public String signatureHeader() {
        return "X-Sign";
    }

    /** Amounts are told as whole numbers of the smallest unit. */
    @Override
    public boolean takes(Money amount) {
        return amount.isPositive() && amount.currency().getDefaultFractionDigits() >= 0;
    }

    @Override
    public OpenedPage open(PaymentOrder order, ProviderAccess access) throws ProviderFault {
        Money amount = order.amount();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("amount", units(amount));
        said.put("ccy", amount.currency().getNumericCode());
        said.put("merchantPaymInfo", Map.of("reference", order.reference().toString(), "destination", order.purpose()));
        said.put("redirectUrl", order.back().toString());
        said.put("webHookUrl", order.news().toString());
        said.put("validity", order.validity().toSeconds());
        HttpRequest request = request(access, "/api/merchant/invoice/create")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(said)))
                .build();
        JsonNode answer = ask(request);
        return new OpenedPage(text(answer, "invoiceId"), page(text(answer, "pageUrl")));
    }

    private static URI page(String address) throws ProviderFault {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new ProviderFault(address);
        }
    }

    @Override
    public ProviderNews read(byte[] body, String signature, ProviderAccess access) throws ForgedNews, ProviderFault {
        if (!keys.signed(body, signature, access, this::publicKey)) {
            throw new ForgedNews("the signature is not of this body");
        }
        try {
            JsonNode news = JSON.readTree(body);
            Currency currency = currency(news.path("ccy").asInt());
            return new ProviderNews(
                    UUID.fromString(news.path("reference").asString()),
                    news.path("invoiceId").asString(),
                    standing(news, currency));
        } catch (JacksonException | IllegalArgumentException | DateTimeException nonsense) {
            throw new ForgedNews(nonsense.getClass().getSimpleName());
        }
    }

    private static Standing standing(JsonNode news, Currency currency) {
        Money amount = money(news.path("amount"), currency);
        Money nothing = Money.zero(currency);
        Instant at = Instant.parse(news.path("modifiedDate").asString());
        return switch (news.path("status").asString()) {
            case "created", "processing", "hold" -> new Standing(Standing.State.OPEN, nothing, nothing, at);
            case "success" -> new Standing(Standing.State.PAID, amount, returned(news, currency), at);
            case "reversed" -> new Standing(Standing.State.PAID, amount, amount, at);
            case "failure", "expired" -> new Standing(Standing.State.FAILED, nothing, nothing, at);
            case String unknown -> throw new IllegalArgumentException(unknown);
        };
    }

    private static Money returned(JsonNode news, Currency currency) {
        Money sum = Money.zero(currency);
        for (JsonNode cancel : news.path("cancelList")) {
            if (cancel.path("status").asString().equals("success")) {
                sum = sum.plus(money(cancel.path("amount"), currency));
            }
        }
        return sum;
    }

    @Override
    public String introduce(ProviderAccess access) throws ProviderFault {
        return text(ask(request(access, "/api/merchant/details").build()), "merchantName");
    }

    private String publicKey(ProviderAccess access) throws ProviderFault {
        return text(ask(request(access, "/api/merchant/pubkey").build()), "key");
    }

    private HttpRequest.Builder request(ProviderAccess access, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("X-Token", access.token());
    }

    private JsonNode ask(HttpRequest request) throws ProviderFault {
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            if (answer.statusCode() != OK) {
                throw new ProviderFault(answer.statusCode() + " " + beginning(refusal(answer.body())));
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new ProviderFault(e.getMessage() == null ? e.getClass().getSimpleName() : beginning(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFault("interrupted");
        }
    }

    /** The words of a refusal, where it has the form that the description names; else all of it. */
    private static String refusal(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            String code = said.path("errCode").asString("");
            String text = said.path("errText").asString("");
            return code.isEmpty() && text.isEmpty() ? body : (code + " " + text).strip();
        } catch (JacksonException noJson) {
            return body;
        }
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN_OF_ANSWER ? text : text.substring(0, SHOWN_OF_ANSWER);
    }

    private static String text(JsonNode answer, String name) throws ProviderFault {
        String text = answer instanceof MissingNode ? "" : answer.path(name).asString();
        if (text.isBlank()) {
            throw new ProviderFault("no " + name + " in " + beginning(answer.toString()));
        }
        return text;
    }

    private static long units(Money amount) {
        return amount.amount().unscaledValue().longValueExact();
    }

    private static Money money(JsonNode units, Currency currency) {
        if (!units.isIntegralNumber()) {
            throw new IllegalArgumentException("no amount: " + units);
        }
        return new Money(BigDecimal.valueOf(units.asLong(), currency.getDefaultFractionDigits()), currency);
    }

    private static Currency currency(int number) {
        return Currency.availableCurrencies()
                .filter(one -> one.getNumericCode() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no currency " + number));
    }
}
