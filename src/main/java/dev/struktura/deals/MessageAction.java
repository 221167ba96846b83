package dev.struktura.deals;

import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.messages.Template;
import dev.struktura.messages.Templates;
import dev.struktura.process.ActionHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code message}: writes to the client by a template, in their language, by the channel that is named, or else by e-mail, or else by SMS.
 * What cannot be sent is seen in the outbox and becomes a task.
 */
@Component
class MessageAction implements ActionHandler {

    private final Deals deals;
    private final TemplateLetters letters;
    private final Templates templates;
    private final Outbox outbox;

    MessageAction(Deals deals, TemplateLetters letters, Templates templates, Outbox outbox) {
        this.deals = deals;
        this.letters = letters;
        this.templates = templates;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public void perform(List<Order> orders) {
        outbox.post(orders.stream().map(this::message).toList());
    }

    private NewMessage message(Order order) {
        Deal deal = deals.get(new DealId(order.subject().id()));
        String key = String.valueOf(order.with().get("template"));
        Optional<Template> template = templates.find(key);
        Optional<Template.Filled> words = letters.filled(key, deal);
        Channel channel = channel(order, deal);
        NewMessage message = new NewMessage(
                        "rule %s %s %d %s".formatted(deal.id(), order.rule(), deal.visit(), order.at()),
                        channel,
                        new Recipient(deal.clientName(), address(channel, deal), letters.languageOf(deal)),
                        words.isPresent() ? "letter" : "template " + key,
                        words.map(MessageAction::fields).orElseGet(Map::of),
                        List.of(),
                        Deals.subject(deal.id().value()),
                        template.map(Template::fresh).map(order.at()::plus).orElse(null),
                        true)
                .because(order.why());
        return template.map(Template::marketing).orElse(false) ? message.asMarketing() : message;
    }

    private static Map<String, String> fields(Template.Filled words) {
        return Map.of("subject", words.subject(), "text", words.text());
    }

    private Channel channel(Order order, Deal deal) {
        Object asked = order.with().get("channel");
        if (asked != null) {
            return Channel.valueOf(asked.toString().toUpperCase(Locale.ROOT));
        }
        boolean byMail = deals.clientEmail(deal.id()).isPresent()
                || deals.clientPhone(deal.id()).isEmpty();
        return byMail ? Channel.EMAIL : Channel.SMS;
    }

    private String address(Channel channel, Deal deal) {
        return switch (channel) {
            case EMAIL -> deals.clientEmail(deal.id()).orElse("");
            case SMS -> deals.clientPhone(deal.id()).orElse("");
            case TELEGRAM -> "";
        };
    }
}
