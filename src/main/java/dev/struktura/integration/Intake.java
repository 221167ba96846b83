package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.base.web.ReceivedFile;
import dev.struktura.integration.mapping.Dialect;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Outcome;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The door for files, the same for the API and the pages: refusals become problems here. */
@Component
public class Intake {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    Intake(Imports imports) {
        this.imports = imports;
    }

    /** What came with a file, as written; null or empty = not told. */
    public record Wish(
            @Nullable String kind,
            @Nullable String process,
            @Nullable String dialect,
            @Nullable String mode,
            @Nullable String client,
            @Nullable String currency,
            @Nullable String country,
            @Nullable String outcome) {}

    /** Import is for the administrator and the head of sales. */
    public static void allow(Viewer viewer) {
        if (!viewer.runsDepartment()) {
            throw Problem.forbidden(Reason.of("integration.problem.forbidden"));
        }
    }

    /** Takes a file in. */
    public Import receive(MultipartFile file, Wish wish, Map<String, String> targets, Viewer by) {
        try (ReceivedFile received = ReceivedFile.of(file, "file")) {
            return imports.receive(
                    new Upload(
                            received.path(),
                            received.name(),
                            kind(wish.kind()),
                            dialect(wish),
                            mode(wish.mode()),
                            targets,
                            choices(wish)),
                    by);
        } catch (UnreadableTable unreadable) {
            throw Problem.invalid("file", unreadable.reason());
        } catch (WrongMapping wrong) {
            throw Problem.invalid(wrong.violations());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Understands a file in another way. */
    public Import remap(ImportId id, Wish wish, Map<String, String> targets, Map<String, String> stages) {
        try {
            Choices choices = wish.currency() == null ? null : choices(wish);
            return settled(imports.remap(id, new Remap(targets, stages, process(wish), choices, mode(wish.mode()))));
        } catch (WrongMapping wrong) {
            throw Problem.invalid(wrong.violations());
        }
    }

    public Import commit(ImportId id, @Nullable String mode, Viewer by) {
        return settled(imports.commit(id, mode(mode), by));
    }

    public Import undo(ImportId id, Viewer by) {
        return settled(imports.undo(id, by));
    }

    public Import get(ImportId id) {
        return imports.find(id).orElseThrow(Problem::notFound);
    }

    private static Import settled(Progress progress) {
        return switch (progress) {
            case Progress.Taken(Import now) -> now;
            case Progress.Unknown() -> throw Problem.notFound();
            case Progress.TooLate(ImportState state) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("integration.problem.too-late." + state.key()));
        };
    }

    private static Kind kind(@Nullable String key) {
        var kind = key == null ? null : Kind.of(key).orElse(null);
        if (kind == null) {
            throw Problem.invalid("kind", Reason.of("integration.invalid.kind"));
        }
        return kind;
    }

    private static @Nullable Dialect dialect(Wish wish) {
        return wish.dialect() == null || wish.dialect().isEmpty()
                ? null
                : Dialect.of(wish.dialect())
                        .orElseThrow(() -> Problem.invalid("dialect", Reason.of("integration.invalid.dialect")));
    }

    private static @Nullable Mode mode(@Nullable String key) {
        return key == null || key.isEmpty()
                ? null
                : Mode.of(key).orElseThrow(() -> Problem.invalid("mode", Reason.of("integration.invalid.mode")));
    }

    private @Nullable String process(Wish wish) {
        if (wish.process() == null || wish.process().isEmpty()) {
            return null;
        }
        if (imports.processes().stream().noneMatch(known -> known.key().equals(wish.process()))) {
            throw Problem.invalid("process", Reason.of("deals.invalid.process"));
        }
        return wish.process();
    }

    private Choices choices(Wish wish) {
        String client = wish.client() == null || wish.client().isBlank()
                ? null
                : wish.client().strip();
        if (client != null && client.length() > LONGEST_NAME) {
            throw Problem.invalid("client", Reason.of("integration.invalid.long", LONGEST_NAME));
        }
        String process = Objects.requireNonNullElse(process(wish), Choices.USUAL.process());
        return new Choices(process, client, currency(wish), country(wish), outcome(wish.outcome()));
    }

    private static String currency(Wish wish) {
        String code = told(wish.currency(), Choices.USUAL.currency());
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw Problem.invalid("currency", Reason.of("integration.invalid.currency"));
        }
        return code;
    }

    private static String country(Wish wish) {
        String code = told(wish.country(), Choices.USUAL.country());
        if (!COUNTRIES.contains(code)) {
            throw Problem.invalid("country", Reason.of("integration.invalid.country"));
        }
        return code;
    }

    private static @Nullable Outcome outcome(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        return List.of(Outcome.values()).stream()
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("outcome", Reason.of("integration.invalid.outcome")));
    }

    private static String told(@Nullable String text, String usual) {
        return text == null || text.isBlank() ? usual : text.strip().toUpperCase(Locale.ROOT);
    }
}
