package dev.struktura.feeds.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.Duration;
import dev.struktura.base.Asking;
import dev.struktura.base.web.Texts;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskFilter;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open tasks of a person as a calendar: each a quarter of an hour at the moment it is due, which does not make anybody busy. */
@Component
public class TaskCalendar {

    private static final int MOST = 500;

    /** Characters, of three octets at most: RFC 5545, 3.1 counts 75 octets. */
    private static final int LINE = 25;

    private final Tasks tasks;
    private final Texts texts;

    TaskCalendar(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /**
     * The calendar as text, which shows what its owner may see and no more.
     *
     * @param site where the installation is reached, without a slash at the end
     */
    public String of(Viewer owner, String site) {
        ICalendar calendar = new ICalendar();
        String name = texts.t(owner.locale(), "feeds.calendar.name");
        calendar.setProductId("-//Struktura//Tasks//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        open(owner).forEach(task -> calendar.addEvent(event(task, owner, site)));
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text cannot be written into memory", impossible);
        }
        return text.toString();
    }

    private List<Task> open(Viewer owner) {
        List<Task> open = new ArrayList<>();
        Asking.as(owner.id().value(), () -> open.addAll(tasks.list(TaskFilter.openOf(owner.id()), owner, null, MOST)));
        return open;
    }

    private VEvent event(Task task, Viewer owner, String site) {
        DealRef deal = task.deal();
        String title = task.title().in(owner.locale());
        VEvent event = new VEvent();
        event.setUid(task.id() + "@struktura");
        event.setDateTimeStamp(Date.from(task.createdAt()));
        event.setSequence(Math.toIntExact(task.version()));
        event.setDateStart(Date.from(task.dueAt()));
        event.setDuration(Duration.builder().minutes(15).build());
        event.setTransparency(true);
        event.setSummary(
                deal == null
                        ? title
                        : texts.t(owner.locale(), "feeds.calendar.task", title, Long.toString(deal.number())));
        event.setUrl(site + (deal == null ? "/tasks" : "/deals/" + deal.id()));
        return event;
    }
}
