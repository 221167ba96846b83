package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Registrations.Registered;
import dev.struktura.clients.Registrations.Registration;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class RegistrationTest {

    @Autowired
    Base base;

    @Autowired
    Clients clients;

    @Autowired
    Registrations registrations;

    @Autowired
    Journal journal;

    @Test
    void anUnknownClientIsRegisteredWithItsContactsMasked() {
        Client client = base.register(Base.company("ТОВ «Ромашка»", "067 123 45 67", "o@romashka.example"));

        assertThat(client.name()).isEqualTo("ТОВ «Ромашка»");
        assertThat(client.country()).isEqualTo("UA");
        assertThat(client.contacts().getFirst().contactPoints())
                .extracting(ContactPoint::masked)
                .containsExactly("+380 ** *** ** 67", "****@r****.example");
    }

    @Test
    void theSamePhoneHoweverWrittenIsTheSameClient() {
        Client first = base.register(Base.company("Каштан", "+380501112233", "a@kashtan.example"));

        Client again = base.register(Base.company("Каштан Плюс", "(050) 111-22-33", "b@kashtan.example"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.name()).isEqualTo("Каштан");
    }

    @Test
    void theSameAddressInOtherCaseIsTheSameClient() {
        Client first = base.register(Base.company("Липа", Base.freshPhone(), "Info@Lypa.example"));

        Client again = base.register(Base.company("Липа", Base.freshPhone(), "info@lypa.example"));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void aTaxIdSaysMoreThanAPhone() {
        String phone = Base.freshPhone();
        base.register(Base.company("Сусід", phone, "x@susid.example"));
        Client rightful = base.register(new NewClient("Верба", "12345678", null, null, List.of()));

        NewClient both = new NewClient("Верба", "1234 5678", "ua", null, List.of())
                .with(new NewContact("Ірина", List.of(phone), List.of()));

        assertThat(base.register(both).id()).isEqualTo(rightful.id());
    }

    @Test
    void whatWasNotKnownOfAClientIsAddedAndWhatWasKnownIsNotDoubled() {
        String phone = Base.freshPhone();
        base.register(Base.company("Клен", phone, "a@klen.example"));

        Client client = base.register(Base.company("Клен", phone, "new@klen.example"));

        assertThat(client.contacts()).hasSize(1);
        assertThat(client.contacts().getFirst().contactPoints()).hasSize(3);
    }

    @Test
    void aClientWithoutAnyContactIsRegisteredAnewEachTimeAndSuggestedAsADuplicate() {
        Client one = base.register(NewClient.named("Безіменний"));
        Client other = base.register(NewClient.named("Безіменний"));

        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void registeringIsInTheJournalWithoutAnyNumber() {
        Client client = base.register(Base.company("Журнал", Base.freshPhone(), "j@journal.example"));

        List<Journal.Recorded> told =
                journal.of(new JournalEntry.Subject("client", client.id().value()), 0, 10);

        assertThat(told).extracting(recorded -> recorded.entry().type()).containsExactly("client-registered");
        assertThat(told.toString()).doesNotContain("+38067").doesNotContain("j@journal");
    }

    @Test
    void manyRegistrationsOfOnePhoneAtTheSameMomentGiveOneClient() throws Exception {
        String phone = Base.freshPhone();
        List<Callable<ClientId>> twins = IntStream.range(0, 12)
                .<Callable<ClientId>>mapToObj(
                        i -> () -> base.register(Base.company("Близнюк " + i, phone, i + "@twin.example"))
                                .id())
                .toList();

        assertThat(together(twins)).containsOnly(together(twins.subList(0, 1)).getFirst());
    }

    @Test
    void registrationsThatShareValuesCrosswiseNeverFail() throws Exception {
        List<String> phones =
                IntStream.range(0, 4).mapToObj(i -> Base.freshPhone()).toList();
        List<Callable<ClientId>> crossed = IntStream.range(0, 24)
                .<Callable<ClientId>>mapToObj(i -> () -> base.register(NewClient.named("Навхрест " + i)
                                .with(new NewContact(
                                        "Оля", List.of(phones.get(i % 4), phones.get((i * 3 + 1) % 4)), List.of())))
                        .id())
                .toList();

        assertThat(together(crossed)).hasSize(24);
    }

    @Test
    void ofManyRegisteredAtOnceALaterOneFindsAnEarlierOneAgain() {
        String phone = Base.freshPhone();

        List<Registered> registered = all(
                new Registration(Base.company("Разом", phone, "one@razom.example"), null),
                new Registration(Base.company("Разом Плюс", phone, "two@razom.example"), null),
                new Registration(Base.company("Окремо", Base.freshPhone(), "three@razom.example"), null));

        assertThat(registered).extracting(Registered::name).containsExactly("Разом", "Разом", "Окремо");
        assertThat(registered).extracting(Registered::added).containsExactly(true, false, true);
        Client both = clients.find(registered.getFirst().id()).orElseThrow();
        assertThat(both.contacts()).hasSize(1);
        assertThat(both.contacts().getFirst().contactPoints()).hasSize(3);
    }

    @Test
    void thoseCalledTheSameAreOneClientWhateverTheirNumbers() {
        List<Registered> registered = all(
                new Registration(Base.company("Верес", Base.freshPhone(), "one@veres.example"), "верес"),
                new Registration(Base.company("Верес", Base.freshPhone(), "two@veres.example"), "верес"));

        List<Registered> later = registrations.register(
                List.of(new Registration(NewClient.named("Верес"), "верес")),
                Map.of("верес", registered.getFirst().id()),
                null);

        assertThat(registered.getLast().id()).isEqualTo(registered.getFirst().id());
        assertThat(later.getFirst().id()).isEqualTo(registered.getFirst().id());
    }

    @Test
    void aPhoneSaysMoreThanAnAddress() {
        String phone = Base.freshPhone();
        List<Registered> known = all(
                new Registration(Base.company("За адресою", Base.freshPhone(), "same@priority.example"), null),
                new Registration(Base.company("За номером", phone, "other@priority.example"), null));

        Registered found = all(new Registration(Base.company("Хто це", phone, "same@priority.example"), null))
                .getFirst();

        assertThat(found.id()).isEqualTo(known.getLast().id());
    }

    private List<Registered> all(Registration... some) {
        return registrations.register(List.of(some), Map.of(), null);
    }

    private static List<ClientId> together(List<Callable<ClientId>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
