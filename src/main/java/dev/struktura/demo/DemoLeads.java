package dev.struktura.demo;

import dev.struktura.base.Money;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.NewDeal;
import java.util.List;
import java.util.Map;

/** The leads TechFlow begins with; phones are of the ranges kept for invention, addresses end in {@code .example}. */
final class DemoLeads {

    static final List<NewDeal> INBOUND = List.of(
            lead("Північний вітер", "Оксана Гнатюк", "north", "site", "48000.00"),
            lead("Карпатські меблі", "Роман Дзюба", "karpaty", "telegram", "125000.00"),
            lead("АгроСтеп", "Людмила Кравець", "agrostep", "call", "310000.00"));

    static final List<NewDeal> QUALIFIED = List.of(
            lead("Медлайн Плюс", "Ігор Сидоренко", "medline", "site", "86000.00"),
            lead("Одеса Порт Логістик", "Ганна Петренко", "portlog", "exhibition", "540000.00"),
            lead("Львів Текстиль", "Степан Іваничук", "textile", "site", "72000.00"));

    static final List<NewDeal> PROPOSED = List.of(
            lead("БудТехСервіс", "Василь Марченко", "budteh", "partner", "264000.00"),
            lead("Еко Пакунок", "Дарина Олійник", "ecopack", "site", "58500.00"),
            lead("Світло Дім", "Микола Захарчук", "svitlo", "call", "149900.00"),
            lead("Кава з Подолу", "Аліна Довженко", "kava", "telegram", "33000.00"));

    static final List<NewDeal> AGREED = List.of(
            lead("Розумна ферма", "Олег Бойко", "farm", "exhibition", "420000.00"),
            lead("Книгарня Абетка", "Тетяна Романюк", "abetka", "site", "27400.00"));

    static final List<NewDeal> PARKED = List.of(lead("Дніпро Фарм", "Ярослав Кузьменко", "dnipro", "call", "91000.00"));

    static final List<NewDeal> LOST = List.of(lead("Вулик Трейд", "Марина Левченко", "vulyk", "site", "15000.00"));

    private DemoLeads() {}

    private static NewDeal lead(String company, String person, String domain, String source, String amount) {
        String phone = "+38044555" + "%04d".formatted(Math.floorMod(domain.hashCode(), 10_000));
        NewContact contact = new NewContact(person, List.of(phone), List.of("office@" + domain + ".example"));
        return new NewDeal(
                NewClient.named(company).with(contact),
                source,
                null,
                Money.of(amount, "UAH"),
                null,
                Map.of(),
                NewDeal.STANDARD_PROCESS);
    }
}
