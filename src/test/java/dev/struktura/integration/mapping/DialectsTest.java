package dev.struktura.integration.mapping;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import dev.struktura.base.table.Tables;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {

    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);

    private static final Path FILES = Path.of("src/test/resources/import");
    static final Options OPTIONS = new Options(
            null,
            Currency.getInstance("UAH"),
            "UA",
            null,
            ZoneId.of("Europe/Kyiv"),
            Instant.parse("2027-01-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "amocrm-deals.csv, amocrm",
        "bitrix24-deals.csv, bitrix24",
        "bitrix24-leads.csv, bitrix24",
        "pipedrive-deals.csv, pipedrive",
        "hubspot-deals.csv, hubspot",
        "hubspot-contacts.csv, hubspot"
    })
    void recognisesTheProgramAnExportComesFrom(String file, String program) throws IOException {
        List<String> header =
                Tables.cells(FILES.resolve("dialects").resolve(file)).getFirst();

        assertThat(Dialect.recognise(header)).map(Dialect::key).contains(program);
    }

    @Test
    void takesAnOrdinaryTableForNoProgramsExport() {
        assertThat(Dialect.recognise(List.of("Компания", "Телефон", "Сумма", "Ответственный", "Дата создания")))
                .isEmpty();
        assertThat(Dialect.recognise(List.of("Company", "Phone", "Amount", "Owner", "Close Date")))
                .isEmpty();
    }

    @Test
    void readsAnExportOfAmoCrm() throws IOException {
        List<Candidate> deals = candidates("dialects/amocrm-deals.csv", Kind.DEALS, "amocrm");

        Candidate won = deals.getFirst();
        assertThat(won.title()).isEqualTo("Поставка кассового оборудования");
        assertThat(won.amount()).isEqualTo(Money.of("125000", "UAH"));
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(won.owner()).isEqualTo("Олена Коваль");
        assertThat(won.createdAt()).isEqualTo("2026-02-14T08:15:22Z");
        assertThat(won.client()).isNotNull().satisfies(client -> {
            assertThat(client.name()).isEqualTo("ТОВ «Касовий світ»");
            assertThat(client.contacts().getFirst().phones()).containsExactly("+380 44 123-45-67", "+380671112233");
        });
        assertThat(won.fields()).containsEntry("Теги сделки", "касса, розница").containsEntry("Город", "Київ");
        assertThat(deals.get(1).outcome()).isEqualTo(Outcome.LOST);
        assertThat(deals.get(1).amount()).isEqualTo(Money.of("48500.50", "UAH"));
        assertThat(deals.get(2).note()).isEqualTo("Перезвонить, \"срочно\"\nждут КП");
        assertThat(deals.get(2).client())
                .isNotNull()
                .satisfies(c -> assertThat(c.name()).isEqualTo("Петро Гнатюк"));
        assertThat(deals).noneMatch(Candidate::isRefused);
    }

    @Test
    void readsAnExportOfBitrix24InCp1251() throws IOException {
        List<Candidate> deals = candidates("dialects/bitrix24-deals.csv", Kind.DEALS, "bitrix24");

        assertThat(deals).extracting(Candidate::outcome).containsExactly(Outcome.WON, Outcome.LOST, null);
        assertThat(deals.get(1).amount()).isEqualTo(Money.of("1500.50", "USD"));
        assertThat(deals.getFirst().amount()).isEqualTo(Money.of("230000", "UAH"));
        assertThat(deals.get(2).stage()).isEqualTo("Подготовка документов");
    }

    @Test
    void readsLeadsOfBitrix24WithSeveralNumbersInOneCell() throws IOException {
        Candidate lead = candidates("dialects/bitrix24-leads.csv", Kind.LEADS, "bitrix24")
                .getFirst();

        assertThat(lead.client()).isNotNull().satisfies(client -> {
            assertThat(client.name()).isEqualTo("ТОВ Ткач і доньки");
            assertThat(client.contacts().getFirst().name()).isEqualTo("Оксана Ткач");
            assertThat(client.contacts().getFirst().phones())
                    .containsExactly("+380441234500", "+380501234501", "+380501234502");
        });
    }

    @Test
    void readsAnExportOfPipedrive() throws IOException {
        List<Candidate> deals = candidates("dialects/pipedrive-deals.csv", Kind.DEALS, "pipedrive");

        assertThat(deals).extracting(Candidate::outcome).containsExactly(Outcome.WON, Outcome.LOST, Outcome.OPEN);
        assertThat(deals.getFirst().amount()).isEqualTo(Money.of("12500", "EUR"));
        assertThat(deals.getFirst().closedAt()).isEqualTo("2026-02-01T08:00:00Z");
        assertThat(deals.get(1).closedAt()).isEqualTo("2026-01-20T15:45:00Z");
        assertThat(deals.get(2).client())
                .isNotNull()
                .satisfies(c -> assertThat(c.name()).isEqualTo("Cargo, Inc."));
        assertThat(deals.get(1).fields()).containsEntry("Deal - Lost reason", "Price");
    }

    @Test
    void readsAnExportOfHubSpot() throws IOException {
        List<Candidate> deals = candidates("dialects/hubspot-deals.csv", Kind.DEALS, "hubspot");
        List<Candidate> contacts = candidates("dialects/hubspot-contacts.csv", Kind.CLIENTS, "hubspot");

        assertThat(deals).extracting(Candidate::outcome).containsExactly(Outcome.WON, Outcome.LOST, null);
        assertThat(deals.get(1).amount()).isEqualTo(Money.of("2500.50", "USD"));
        assertThat(contacts.getFirst().client()).isNotNull().satisfies(client -> {
            assertThat(client.name()).isEqualTo("Bluebay Gaming Ltd");
            assertThat(client.country()).isEqualTo("US");
        });
        assertThat(contacts.get(1).findings())
                .extracting(finding -> finding.reason().code())
                .containsExactly("integration.row.nobody");
    }

    /** Programs of shops let everybody choose the columns of an export, so only their words can be known. */
    @Test
    void ordersOfAShopAreReadByTheirBuyers() {
        List<String> header = List.of(
                "№ замовлення",
                "Дата створення",
                "Статус замовлення",
                "Менеджер",
                "Покупець",
                "Телефон покупця",
                "Email покупця",
                "Джерело замовлення",
                "Сума замовлення",
                "Коментар менеджера");
        List<String> row = List.of(
                "1042",
                "14.02.2026 10:15",
                "Виконано",
                "Олена Коваль",
                "Іван Петренко",
                "+380671112233",
                "ivan@kasa.example",
                "Instagram",
                "1 250,50",
                "Передзвонити");

        Candidate order = new RowReader(
                        new Mapping(Suggestions.of(Columns.of(header, List.of(row)), Kind.DEALS, null, TECHFLOW)),
                        OPTIONS)
                .read(row);

        assertThat(order.client()).isNotNull().satisfies(client -> {
            assertThat(client.name()).isEqualTo("Іван Петренко");
            assertThat(client.contacts().getFirst().phones()).containsExactly("+380671112233");
            assertThat(client.contacts().getFirst().emails()).containsExactly("ivan@kasa.example");
        });
        assertThat(order.amount()).isEqualTo(Money.of("1250.50", "UAH"));
        assertThat(order.outcome()).isEqualTo(Outcome.WON);
        assertThat(order.owner()).isEqualTo("Олена Коваль");
        assertThat(order.source()).isEqualTo("Instagram");
        assertThat(order.note()).isEqualTo("Передзвонити");
        assertThat(order.fields()).containsEntry("№ замовлення", "1042");
    }

    @Test
    void aColumnOfFewAnswersIsNoNameOfAClient() throws IOException {
        Map<String, String> targets = targets("data/salvirt-deals.csv", Kind.DEALS);

        assertThat(targets)
                .containsEntry("Client", "fields.Client")
                .containsEntry("Status", "status")
                .containsEntry("Seller", "owner")
                .containsEntry("Source", "source")
                .containsEntry("Product", "fields.Product");
    }

    @Test
    void phonesOfManyCountriesAreReadByTheCountryOfTheRow() throws IOException {
        List<Candidate> orders = candidates("data/northwind-orders.csv", Kind.DEALS, null);

        assertThat(orders).hasSize(830).noneMatch(Candidate::isRefused);
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.findings())
                        .noneMatch(finding -> finding.reason().code().equals("integration.row.country")));
        long withPhone = orders.stream()
                .filter(order -> !Objects.requireNonNull(order.client())
                        .contacts()
                        .getFirst()
                        .phones()
                        .isEmpty())
                .count();
        assertThat(withPhone).isGreaterThan(690);
    }

    private static Map<String, String> targets(String file, Kind kind) throws IOException {
        return mapping(file, kind, null).columns().stream()
                .collect(toMap(
                        suggestion -> suggestion.column().header(),
                        suggestion -> suggestion.target().key()));
    }

    private static List<Candidate> candidates(String file, Kind kind, @Nullable String dialect) throws IOException {
        RowReader reader = new RowReader(mapping(file, kind, dialect), OPTIONS);
        return Tables.cells(FILES.resolve(file)).stream()
                .skip(1)
                .map(reader::read)
                .toList();
    }

    private static Mapping mapping(String file, Kind kind, @Nullable String dialect) throws IOException {
        List<List<String>> rows = Tables.cells(FILES.resolve(file));
        List<Column> columns = Columns.of(rows.getFirst(), rows.subList(1, rows.size()));
        return new Mapping(Suggestions.of(
                columns, kind, dialect == null ? null : Dialect.of(dialect).orElseThrow(), TECHFLOW));
    }
}
