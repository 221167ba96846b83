package dev.struktura.offers.demo;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.Percent;
import dev.struktura.offers.catalogue.PriceListDraft;
import dev.struktura.offers.catalogue.PriceListId;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.offers.catalogue.ProductDraft;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what TechFlow sells on the shelf, with prices at home and abroad, once. */
@Component
@Order(2)
@ConditionalOnBooleanProperty("struktura.demo")
class DemoCatalogue implements ApplicationRunner {

    private static final Percent VAT = Percent.of("20");

    private static final List<Ware> WARES = List.of(
            new Ware(
                    "TF-AUDIT",
                    new LocalText("Обстеження процесів", "Обследование процессов", "Process survey"),
                    "етап",
                    "18000.00",
                    "420.00"),
            new Ware(
                    "TF-START",
                    new LocalText("Впровадження, старт", "Внедрение, старт", "Rollout, start"),
                    "етап",
                    "64000.00",
                    "1490.00"),
            new Ware(
                    "TF-DATA",
                    new LocalText("Перенесення даних", "Перенос данных", "Data migration"),
                    "етап",
                    "27500.00",
                    "640.00"),
            new Ware(
                    "TF-SEAT",
                    new LocalText("Робоче місце на рік", "Рабочее место на год", "Seat for a year"),
                    "шт",
                    "4800.00",
                    "115.00"),
            new Ware(
                    "TF-LINK",
                    new LocalText("Зв’язок з обліком", "Связь с учётом", "Accounting link"),
                    "шт",
                    "21000.00",
                    "490.00"),
            new Ware(
                    "TF-TEACH",
                    new LocalText("Навчання команди", "Обучение команды", "Team training"),
                    "день",
                    "9600.00",
                    "225.00"),
            new Ware(
                    "TF-HOUR",
                    new LocalText("Доробки під вас", "Доработки под вас", "Custom work"),
                    "год",
                    "1450.00",
                    "34.00"),
            new Ware(
                    "TF-CARE",
                    new LocalText("Супровід на рік", "Сопровождение на год", "Support for a year"),
                    "шт",
                    "36000.00",
                    "840.00"));

    private final Staff staff;
    private final Catalogue catalogue;
    private final PriceLists lists;

    DemoCatalogue(Staff staff, Catalogue catalogue, PriceLists lists) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!lists.all().isEmpty()) {
            return;
        }
        Viewer head = staff.all().stream()
                .filter(person -> person.role() == Role.HEAD)
                .findFirst()
                .orElseThrow()
                .asViewer();
        PriceListId home = list("Основний прайс", "UAH", head);
        PriceListId abroad = list("Експорт", "EUR", head);
        WARES.forEach(ware -> catalogue.add(ware.costing(home, abroad), head));
    }

    private PriceListId list(String name, String currency, Viewer by) {
        LocalDate since = lists.today().withDayOfYear(1);
        return lists.add(new PriceListDraft(name, Currency.getInstance(currency), since, null, true), by)
                .id();
    }

    /**
     * @param home in hryvnias
     * @param abroad in euros
     */
    private record Ware(String code, LocalText name, String unit, String home, String abroad) {

        ProductDraft costing(PriceListId uah, PriceListId eur) {
            return new ProductDraft(
                    code, name, unit, VAT, Map.of(uah, Money.of(home, "UAH"), eur, Money.of(abroad, "EUR")), true);
        }
    }
}
