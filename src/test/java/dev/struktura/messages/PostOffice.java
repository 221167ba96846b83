package dev.struktura.messages;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The sender of messages over the application's database, with channels that a test holds in its hands. */
final class PostOffice {

    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final Claims claims;
    final Settlement settlement;
    final List<OutboxListener.Unsent> givenUp = new CopyOnWriteArrayList<>();
    private final ApplicationContext application;

    PostOffice(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.transactions = application.getBean(TransactionTemplate.class);
        this.claims = application.getBean(Claims.class);
        this.settlement = transactional(new Settlement(
                claims,
                application.getBean(ReceiptBook.class),
                jdbc,
                json(),
                application.getBean(Journal.class),
                only(givenUp::addAll)));
    }

    Outbox outbox(Channels channels) {
        return transactional(new Outbox(
                jdbc,
                json(),
                application.getBean(OutboxRows.class),
                channels,
                settlement,
                application.getBean(Sight.class)));
    }

    Dispatcher dispatcher(Channels channels) {
        return new Dispatcher(
                claims,
                settlement,
                application.getBean(Wording.class),
                application.getBean(Unsubscriptions.class),
                channels,
                application.getBean(Restraint.class),
                application.getBean(Rates.class),
                application.getBean(Digests.class));
    }

    /** Posts in a transaction of its own, to channels that exist. */
    void post(NewMessage... messages) {
        List<Carrier> all = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            all.add(new Hand(channel));
        }
        post(outbox(Channels.of(all)), messages);
    }

    void post(Outbox outbox, NewMessage... messages) {
        transactions.executeWithoutResult(status -> outbox.post(List.of(messages)));
    }

    MessageId id(String key) {
        return new MessageId(jdbc.sql("select id from messages.outbox where key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    MessageState state(String key) {
        return MessageState.of(jdbc.sql("select state from messages.outbox where key = :key")
                .param("key", key)
                .query(String.class)
                .single());
    }

    List<String> steps(String key) {
        return jdbc.sql("""
            select s.state || coalesce(' ' || (s.why ->> 'code'), '') from messages.step s
              join messages.outbox o on o.id = s.message where o.key = :key order by s.id
            """).param("key", key).query(String.class).list();
    }

    int rows(String key) {
        return jdbc.sql("select count(*) from messages.outbox where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** A service message to Oksana. */
    static NewMessage to(String key, Channel channel) {
        return to(key, channel, new Recipient("Оксана", addressOf(channel), Locale.of("uk")));
    }

    static NewMessage to(String key, Channel channel, Recipient recipient) {
        return new NewMessage(
                        key,
                        channel,
                        recipient,
                        "channel-test",
                        Map.of(),
                        List.of(),
                        new JournalEntry.Subject("client", UUID.fromString("0198a000-0000-7000-8000-000000000009")),
                        null,
                        true)
                .atOnce();
    }

    /** A service message by e-mail that must not go out after a moment. */
    static NewMessage until(String key, Instant staleAfter) {
        NewMessage ageless = to(key, Channel.EMAIL);
        return new NewMessage(
                key,
                Channel.EMAIL,
                ageless.recipient(),
                ageless.template(),
                Map.of(),
                List.of(),
                ageless.about(),
                staleAfter,
                true);
    }

    private static String addressOf(Channel channel) {
        return switch (channel) {
            case EMAIL -> "oksana@zoria.example";
            case SMS -> "+380671234567";
            case TELEGRAM -> "777";
        };
    }

    private JsonMapper json() {
        return application.getBean(JsonMapper.class);
    }

    /** The same object with transactions around its methods, as the application has it. */
    @SuppressWarnings("unchecked") // initializing an object answers with it or with a proxy of its class
    private <T> T transactional(T object) {
        AutowireCapableBeanFactory factory = application.getAutowireCapableBeanFactory();
        return (T) factory.initializeBean(object, object.getClass().getSimpleName() + "-in-test");
    }

    private static ObjectProvider<OutboxListener> only(OutboxListener listener) {
        return new ObjectProvider<>() {
            @Override
            public Stream<OutboxListener> orderedStream() {
                return Stream.of(listener);
            }
        };
    }

    /** A provider in the test's hands: keeps what it is given and answers as it was told last. */
    static final class Hand implements Carrier {

        private final Channel channel;
        final List<Letter> letters = new CopyOnWriteArrayList<>();
        private volatile @Nullable Outcome next;

        Hand(Channel channel) {
            this.channel = channel;
        }

        Hand answering(Outcome outcome) {
            next = outcome;
            return this;
        }

        List<String> sentTo() {
            return letters.stream().map(letter -> letter.to().address()).toList();
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public String describe() {
            return "a test";
        }

        @Override
        public Outcome send(Letter letter) {
            letters.add(letter);
            Outcome told = next;
            return told == null ? new Outcome.Taken(List.of(), "250 ok") : told;
        }
    }
}
