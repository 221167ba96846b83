package dev.struktura.talks;

import dev.struktura.clients.ContactPointId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was said with a client, the latest last.
 *
 * @param earlier whether there is more than is shown
 * @param points where messages came from, of those that came from a contact point of the client
 */
public record Conversation(List<Turn> turns, boolean earlier, Map<ReceivedId, ContactPointId> points) {

    public Conversation {
        points = Map.copyOf(points);
        turns = turns.stream().sorted(Comparator.comparing(Turn::at)).toList();
    }

    /** How many messages nobody of us has read yet. */
    public int news() {
        return (int) theirs().filter(Received::isNew).count();
    }

    /** What can be answered, the latest of each who wrote, the latest first. */
    public List<Received> answerable() {
        Map<String, Received> latest = new LinkedHashMap<>();
        theirs().toList().reversed().stream()
                .filter(message -> !message.masked().isEmpty() && message.kind() != Received.Kind.AUTOMATIC)
                .forEach(message -> latest.putIfAbsent(message.medium() + message.masked(), message));
        return List.copyOf(latest.values());
    }

    private Stream<Received> theirs() {
        return turns.stream()
                .flatMap(turn -> turn instanceof Turn.Theirs(Received message) ? Stream.of(message) : Stream.empty());
    }
}
