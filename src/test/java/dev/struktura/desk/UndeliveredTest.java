package dev.struktura.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Channel;
import dev.struktura.messages.MessageId;
import dev.struktura.messages.MessageState;
import dev.struktura.messages.OutboxListener.Unsent;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class UndeliveredTest {

    @Autowired
    private Undelivered undelivered;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private UUID deal;

    @BeforeEach
    void chooseADeal() {
        deal = jdbc.sql("select id from deals.deal where owner_id is not null limit 1")
                .query(UUID.class)
                .single();
    }

    @Test
    void twoMessagesTheClientWillNotGetBecomeOneUrgentTaskOfTheOwner() {
        int before = urgent();
        tell(unsent(Channel.EMAIL, true), unsent(Channel.SMS, true));
        assertThat(urgent()).isEqualTo(before + 1);
    }

    @Test
    void aMessageToOurselvesThatWasGivenUpBecomesNone() {
        int before = urgent();
        tell(unsent(Channel.EMAIL, false));
        assertThat(urgent()).isEqualTo(before);
    }

    private void tell(Unsent... messages) {
        transactions.executeWithoutResult(status -> undelivered.gaveUp(List.of(messages)));
    }

    private int urgent() {
        return jdbc.sql("select count(*) from desk.task where deal = :deal and priority = 'high'")
                .param("deal", deal)
                .query(Integer.class)
                .single();
    }

    private Unsent unsent(Channel channel, boolean toClient) {
        return new Unsent(
                new MessageId(UUID.randomUUID()),
                MessageState.STALE,
                Reason.of("why.message.stale"),
                channel,
                "billing.invoice",
                "Оксана",
                toClient,
                new JournalEntry.Subject("deal", deal),
                null);
    }
}
