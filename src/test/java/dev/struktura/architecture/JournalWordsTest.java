package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.messages.MessageState;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the journal may say of a deal, a client or a person, people can read it in their language. */
class JournalWordsTest {

    private static final Pattern WRITES = Pattern.compile("\\bJournalEntry\\b|\\btell\\(|\\.happened\\(");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)+");

    /** Names of other things that stand where the journal is written. */
    private static final Set<String> NO_TYPES = Set.of(
            "tell-lead",
            "start-project",
            "alert-ack",
            "desk-alert",
            "channel-test",
            "offer-again",
            "price-list",
            "legal-entity",
            "proposal-template",
            "contract-template");

    /** Written for readers that are programs; what the rule did has an entry of its own. */
    private static final Set<String> NOT_TOLD = Set.of("rule-fired");

    /** Before a message's fate is known there is nothing to tell. */
    private static final Set<MessageState> FATES =
            EnumSet.complementOf(EnumSet.of(MessageState.QUEUED, MessageState.SENDING));

    private final Texts texts = new Texts();

    @Test
    void everyTypeOfEntryHasWordsInEachLanguage() {
        Set<String> types = types();
        assertThat(types).contains("deal-recorded", "payment-received", "client-withdrawn", "message-sent");
        assertThat(types)
                .filteredOn(type -> !NOT_TOLD.contains(type))
                .allSatisfy(type ->
                        assertThat(texts.has("journal." + type)).as(type).isTrue());
    }

    @Test
    void noWordsAreLeftOfATypeThatIsNotWritten() {
        Set<String> worded = Sources.in("src/main/resources/messages", "_en.properties").stream()
                .flatMap(bundle -> bundle.text().lines())
                .filter(line -> line.startsWith("journal."))
                .map(line -> line.substring("journal.".length(), line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types()).containsAll(worded);
    }

    private static Set<String> types() {
        Stream<String> written = Sources.java("src/main/java").stream()
                .filter(source -> WRITES.matcher(source.text()).find())
                .filter(source -> !source.path().toString().matches(".*/(web|api)/.*"))
                .flatMap(source -> source.literals().stream())
                .filter(literal -> TYPE.matcher(literal).matches() && !NO_TYPES.contains(literal));
        Stream<String> composed = FATES.stream().map(state -> "message-" + state.slug());
        return Stream.concat(written, composed).collect(Collectors.toCollection(TreeSet::new));
    }
}
