package dev.struktura.staff.access;

import dev.struktura.staff.AccountNews;
import dev.struktura.staff.EmployeeId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and the end of it: the next request of an ended session is a stranger's, on every node. */
@Component
public class OpenSessions {

    /**
     * A session as its owner sees it in the list: never the secret in its cookie.
     *
     * @param id a name that opens nothing
     * @param address where it was opened from, as the network told it; empty when that is not known
     */
    public record Listed(
            UUID id, Device device, String address, Instant startedAt, Instant lastUsedAt, boolean current) {}

    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Herald herald;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Herald herald) {
        this.sessions = sessions;
        this.herald = herald;
    }

    /** Notes where a session is opened from. */
    static void note(HttpSession session, HttpServletRequest request) {
        session.setAttribute(DEVICE, Device.of(request));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    /**
     * The sessions of a person, the one used last coming first.
     *
     * @param current the session that asks; null when a program does
     */
    public List<Listed> of(EmployeeId person, @Nullable String current) {
        return open(person)
                .map(session -> listed(session, session.getId().equals(current)))
                .sorted(Comparator.comparing(Listed::lastUsedAt).reversed())
                .toList();
    }

    /** False when the person has no such session. */
    public boolean end(EmployeeId person, UUID id) {
        List<String> found = open(person)
                .map(Session::getId)
                .filter(one -> name(one).equals(id))
                .toList();
        end(person, found);
        return !found.isEmpty();
    }

    /** Ends every session of a person except the one that is kept; null ends all. */
    public void endOthers(EmployeeId person, @Nullable String kept) {
        List<String> others =
                open(person).map(Session::getId).filter(id -> !id.equals(kept)).toList();
        end(person, others);
    }

    private void end(EmployeeId person, List<String> ids) {
        ids.forEach(sessions::deleteById);
        herald.tell(new AccountNews.SignedOut(person));
    }

    private Stream<? extends Session> open(EmployeeId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired());
    }

    private static Listed listed(Session session, boolean current) {
        Device device = session.getAttributeOrDefault(DEVICE, Device.UNKNOWN);
        return new Listed(
                name(session.getId()),
                device,
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                current);
    }

    /** Made from the secret so that it stays the same, and so that the secret cannot be made from it. */
    private static UUID name(String secret) {
        ByteBuffer hash = ByteBuffer.wrap(RandomWord.hash(secret));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
