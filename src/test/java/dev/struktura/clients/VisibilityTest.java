package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.ClientQuery.Sort;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class VisibilityTest {

    @Autowired
    Clients clients;

    @Autowired
    ClientList list;

    @Autowired
    Reveals reveals;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Base base;

    @Test
    void aNewClientIsAProspectOfThoseWhoGenerateLeads() {
        Client client = base.register(NewClient.named("Свіжий"));

        assertThat(client.team()).isEqualTo(base.level(1));
        assertThat(clients.find(client.id(), base.viewer(Sellers.OLENA))).isPresent();
        assertThat(clients.find(client.id(), base.viewer(Sellers.MARKO))).isEmpty();
    }

    @Test
    void aClientThatASellerWritesDownIsKeptByTheirTeam() {
        Client client = clients.add(NewClient.named("Власний"), base.viewer(Sellers.MARKO));

        assertThat(client.team()).isEqualTo(base.level(3));
    }

    @Test
    void aClientOfNoTeamIsSeenByWhoeverSeesEverything() {
        Client client = base.register(NewClient.named("Нічий"));
        clients.entrust(client.id(), null, null);

        assertThat(clients.find(client.id(), base.viewer(Sellers.HEAD))).isPresent();
        assertThat(clients.find(client.id(), base.viewer(Sellers.OLENA))).isEmpty();
    }

    @Test
    void aClientEntrustedToALevelIsSeenByThatLevelAndByWhoSeesEverything() {
        Client client = entrusted("Лише другого рівня", 2);

        assertThat(clients.find(client.id(), base.viewer(Sellers.ANDRIY))).isPresent();
        assertThat(clients.find(client.id(), base.viewer(Sellers.HEAD))).isPresent();
        assertThat(clients.find(client.id(), base.viewer(Sellers.ANALYST))).isPresent();
        assertThat(clients.find(client.id(), base.viewer(Sellers.OLENA))).isEmpty();
    }

    @Test
    void neitherListNorSearchNorDuplicatesShowWhatOneMayNotSee() {
        entrusted("Прихований Бук", 3);
        Client seen = base.register(NewClient.named("Прихований Буки"));

        assertThat(names(new ClientQuery("прихован", null, Sort.NAME), Sellers.OLENA))
                .containsExactly("Прихований Буки");
        assertThat(names(new ClientQuery("прихован", null, Sort.NAME), Sellers.HEAD))
                .containsExactly("Прихований Бук", "Прихований Буки");
        assertThat(duplicates.of(seen, base.viewer(Sellers.OLENA))).isEmpty();
        assertThat(duplicates.of(seen, base.viewer(Sellers.HEAD))).hasSize(1);
    }

    @Test
    void aNumberOfAClientOneMayNotSeeIsNotRevealed() {
        Client client = base.register(Base.company("Захищений", Base.freshPhone(), "z@zah.example"));
        clients.entrust(client.id(), base.level(3), null);
        ContactPointId phone =
                client.contacts().getFirst().contactPoints().getFirst().id();

        assertThat(reveals.reveal(phone, "цікаво", base.viewer(Sellers.OLENA)))
                .isInstanceOf(RevealResult.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesJoinWithoutGapOrRepetitionInEveryOrder(Sort sort) {
        for (int i = 0; i < 7; i++) {
            entrusted("Сторінка " + sort.key() + i % 3, 1);
            base.register(NewClient.named("Сторінка " + sort.key() + i));
        }
        ClientQuery query = new ClientQuery("сторінка", null, sort);

        List<ClientId> paged = new ArrayList<>();
        ClientList.Page page = page(query, Sellers.OLENA, null, 3);
        while (page.next() != null) {
            paged.addAll(page.items().stream().map(Client::id).toList());
            page = page(query, Sellers.OLENA, page.next(), 3);
        }
        paged.addAll(page.items().stream().map(Client::id).toList());

        assertThat(paged)
                .doesNotHaveDuplicates()
                .isEqualTo(page(query, Sellers.OLENA, null, 200).items().stream()
                        .map(Client::id)
                        .toList());
    }

    @Test
    void namesStandInTheOrderOfTheUkrainianAlphabet() {
        List.of("Алфавіт Ялина", "Алфавіт Єва", "Алфавіт Ірис", "Алфавіт Гай", "Алфавіт Ґанок")
                .forEach(name -> base.register(NewClient.named(name)));

        assertThat(names(new ClientQuery("алфавіт", null, Sort.NAME), Sellers.HEAD))
                .containsExactly("Алфавіт Гай", "Алфавіт Ґанок", "Алфавіт Єва", "Алфавіт Ірис", "Алфавіт Ялина");
    }

    @Test
    void aWholePhoneOrAddressFindsItsClientAndAPartOfItFindsNothing() {
        base.register(Base.company("Пошуковий", "+380631239876", "find@poshuk.example"));

        assertThat(names(new ClientQuery("063 123 98 76", null, Sort.NAME), Sellers.HEAD))
                .containsExactly("Пошуковий");
        assertThat(names(new ClientQuery("FIND@poshuk.example", null, Sort.NAME), Sellers.HEAD))
                .containsExactly("Пошуковий");
        assertThat(names(new ClientQuery("1239876", null, Sort.NAME), Sellers.HEAD))
                .isEmpty();
        assertThat(names(new ClientQuery("poshuk.example", null, Sort.NAME), Sellers.HEAD))
                .isEmpty();
    }

    @Test
    void oneLetterATaxIdAndOddSignsAreSearchedWithoutFailing() {
        base.register(new NewClient("Щасливий", "99887766", null, null, List.of()));

        assertThat(names(new ClientQuery("щ", null, Sort.NAME), Sellers.HEAD)).containsExactly("Щасливий");
        assertThat(names(new ClientQuery("99887766", null, Sort.NAME), Sellers.HEAD))
                .containsExactly("Щасливий");
        assertThat(names(new ClientQuery("%_'\"\\;", null, Sort.NAME), Sellers.HEAD))
                .isEmpty();
    }

    private Client entrusted(String name, int level) {
        Client client = base.register(NewClient.named(name));
        clients.entrust(client.id(), base.level(level), null);
        return client;
    }

    private List<String> names(ClientQuery query, String person) {
        return page(query, person, null, 50).items().stream().map(Client::name).toList();
    }

    private ClientList.Page page(ClientQuery query, String person, ClientQuery.@Nullable Place after, int limit) {
        Viewer viewer = base.viewer(person);
        return AskedBy.person(viewer.id().value(), () -> list.page(query, viewer, after, limit));
    }
}
