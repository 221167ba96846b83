package dev.struktura.desk;

import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.staff.EmployeeId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of people. News are announced in the transaction that writes them and reach every node when it commits;
 * the node that holds a page sends it the number of unread notifications and nothing else.
 */
@Component
public class Live {

    private static final String NEWS = "desk.news ";
    private static final String END = "desk.end ";

    /** An announcement is at most 7 000 bytes; an identity takes 37 of them. */
    private static final int MOST_PEOPLE = 150;

    private final Invalidation invalidation;
    private final NotificationRows rows;
    private final Map<EmployeeId, Set<SseEmitter>> pages = new ConcurrentHashMap<>();

    Live(Invalidation invalidation, NotificationRows rows) {
        this.invalidation = invalidation;
        this.rows = rows;
    }

    /** A stream for one page; it is told how things stand at once. */
    public SseEmitter open(EmployeeId person) {
        SseEmitter page = new SseEmitter(0L);
        pages.compute(person, (key, open) -> {
            Set<SseEmitter> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(page);
            return all;
        });
        page.onCompletion(() -> close(person, page));
        page.onError(broken -> close(person, page));
        push(person);
        return page;
    }

    /** Joins the caller's transaction: nobody wakes when it rolls back. */
    void wake(Collection<EmployeeId> people) {
        List<String> names =
                people.stream().map(EmployeeId::toString).distinct().toList();
        for (int from = 0; from < names.size(); from += MOST_PEOPLE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + MOST_PEOPLE));
            invalidation.announce(NEWS + String.join(",", some));
        }
    }

    /** Ends the person's streams on every node; pages that may still be open come back by themselves. */
    void part(EmployeeId person) {
        invalidation.announce(END + person);
    }

    @EventListener
    void on(Stale stale) {
        if (stale.what().equals(Stale.EVERYTHING)) {
            pages.keySet().forEach(this::push);
        } else if (stale.what().startsWith(NEWS)) {
            Arrays.stream(stale.what().substring(NEWS.length()).split(",", -1))
                    .map(EmployeeId::of)
                    .filter(pages::containsKey)
                    .forEach(this::push);
        } else if (stale.what().startsWith(END)) {
            pages.getOrDefault(EmployeeId.of(stale.what().substring(END.length())), Set.of())
                    .forEach(SseEmitter::complete);
        }
    }

    /** Streams never end by themselves; a node that shuts down would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.values().forEach(open -> open.forEach(SseEmitter::complete));
    }

    /** Finds out which pages were closed without saying so. */
    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        pages.forEach((person, open) ->
                open.forEach(page -> send(person, page, SseEmitter.event().comment(""))));
    }

    /** Sends from a thread of its own, so that no slow reader holds up a command. */
    private void push(EmployeeId person) {
        Thread.ofVirtual().name("live").start(() -> {
            int unread = rows.unread(person);
            pages.getOrDefault(person, Set.of())
                    .forEach(page -> send(
                            person,
                            page,
                            SseEmitter.event().name("notification").data(unread)));
        });
    }

    private void send(EmployeeId person, SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            close(person, page);
        }
    }

    private void close(EmployeeId person, SseEmitter page) {
        pages.computeIfPresent(person, (key, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }
}
