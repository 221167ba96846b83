package dev.struktura.desk;

import dev.struktura.base.Ids;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.web.Texts;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.staff.AccountListener;
import dev.struktura.staff.AccountNews;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happens to their accounts, on their pages and by e-mail: whoever is at one may not be the person. */
@Component
class AccountNotices implements AccountListener {

    private static final String PLACE = "/settings/access";

    private final Notifications notifications;
    private final Outbox outbox;
    private final Live live;
    private final Staff staff;
    private final Wording wording;
    private final Texts texts;
    private final Ids ids;

    AccountNotices(
            Notifications notifications, Outbox outbox, Live live, Staff staff, Wording wording, Texts texts, Ids ids) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.live = live;
        this.staff = staff;
        this.wording = wording;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void happened(AccountNews news) {
        switch (news) {
            case AccountNews.SignedOut(var person) -> live.part(person);
            case AccountNews.NewDevice(var person, String device, String address) ->
                tell(
                        person,
                        wording.of("desk.account.new-device", name(device), address),
                        Reason.of("why.account.new-device"));
            case AccountNews.NewProgram(var person, String address) ->
                tell(person, wording.of("desk.account.new-program", address), Reason.of("why.account.new-program"));
            case AccountNews.PasskeyAdded(var person, String name) ->
                tell(person, wording.of("desk.account.passkey-added", name), Reason.of("why.account.not-you"));
            case AccountNews.SecondFactorOff(var person) ->
                tell(person, wording.of("desk.account.factor-off"), Reason.of("why.account.not-you"));
            case AccountNews.SecondFactorReset(var person, String by) ->
                tell(person, wording.of("desk.account.factor-reset", by), Reason.of("why.account.factor-reset"));
            case AccountNews.RecoveryCodeUsed(var person, int left) ->
                tell(person, wording.of("desk.account.code-used", left), Reason.of("why.account.not-you"));
        }
    }

    private Object name(String device) {
        return device.isEmpty() ? wording.of("access.device.unknown") : device;
    }

    private void tell(EmployeeId id, LocalText text, Reason why) {
        notifications.post(List.of(new NewNotification(id, Priority.HIGH, text, null, PLACE, null, null, why, null)));
        staff.find(id).ifPresent(person -> outbox.post(List.of(letter(person, text, why))));
    }

    private NewMessage letter(Employee person, LocalText text, Reason why) {
        return new NewMessage(
                        "account " + ids.next(),
                        Channel.EMAIL,
                        new Recipient(person.name(), person.email(), person.locale()),
                        "account",
                        Map.of("text", text.in(person.locale()), "hint", texts.t(person.locale(), why.code())),
                        List.of(),
                        new JournalEntry.Subject("employee", person.id().value()),
                        null,
                        false)
                .because(why)
                .onBehalfOf(person.id());
    }
}
