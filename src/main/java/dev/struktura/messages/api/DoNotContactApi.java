package dev.struktura.messages.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.ReceivedFile;
import dev.struktura.base.web.Texts;
import dev.struktura.messages.Channel;
import dev.struktura.messages.Courtesies;
import dev.struktura.messages.Wish;
import dev.struktura.messages.WishFile;
import dev.struktura.messages.Wishes;
import dev.struktura.staff.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Addresses that want no messages. */
@RestController
@RequestMapping("/api/v1")
class DoNotContactApi {

    private static final int MOST = 1_000;
    private static final int LONGEST_REASON = 500;

    private final Wishes wishes;
    private final WishFile file;
    private final Texts texts;

    DoNotContactApi(Wishes wishes, WishFile file, Texts texts) {
        this.wishes = wishes;
        this.file = file;
        this.texts = texts;
    }

    /**
     * An address that wants no messages.
     *
     * @param address e-mail or phone
     * @param channel {@code email}, {@code sms} or {@code telegram}; all when left out
     * @param purpose {@code all} or {@code marketing}; all when left out
     */
    record DoNotContactInput(
            @Nullable String address,
            @Nullable String channel,
            @Nullable String purpose,
            @Nullable String reason) {}

    /** What came of a file. */
    record TakenJson(int added, int known, List<RefusedJson> refused) {}

    /** A row that was not taken. */
    record RefusedJson(long line, String why) {}

    @GetMapping("/do-not-contact")
    Listing<WishJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return Listing.within(wishes.ofAddresses(MOST), paging, one -> one.id().toString(), WishJson::of);
    }

    @PostMapping("/do-not-contact")
    @ResponseStatus(HttpStatus.CREATED)
    WishJson add(@RequestBody DoNotContactInput input, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        String address = file.address(Objects.requireNonNullElse(input.address(), ""))
                .orElseThrow(() -> Problem.invalid("address", Reason.of("messages.wishes.invalid.address")));
        Wish.Said said = new Wish.Said(
                Wish.Stance.OBJECTION,
                one("purpose", Wish.Extent.values(), input.purpose(), Wish.Extent.ALL),
                input.channel() == null ? null : one("channel", Channel.values(), input.channel(), Channel.EMAIL),
                null,
                address,
                reason(input.reason()),
                Wish.Source.PROGRAM);
        return WishJson.of(wishes.find(wishes.add(said, viewer)).orElseThrow());
    }

    @DeleteMapping("/do-not-contact/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable Wish.Id id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        boolean ofAddress =
                wishes.find(id).filter(wish -> wish.client() == null).isPresent();
        if (!ofAddress || !wishes.end(id, viewer)) {
            throw Problem.notFound();
        }
    }

    /** Rows of address, channel and reason; the last two may be left out. */
    @PostMapping(path = "/do-not-contact-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TakenJson take(@RequestParam MultipartFile file, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        requireKeeps(viewer);
        try (ReceivedFile received = ReceivedFile.of(file, "do-not-contact.csv")) {
            WishFile.Taken taken = this.file.take(received.path(), viewer);
            return new TakenJson(
                    taken.added(),
                    taken.known(),
                    taken.refused().stream()
                            .map(row -> new RefusedJson(row.line(), texts.why(row.why(), locale, viewer.zone())))
                            .toList());
        } catch (UnreadableTable e) {
            throw Problem.invalid("file", e.reason());
        }
    }

    static String reason(@Nullable String written) {
        String reason = Objects.requireNonNullElse(written, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("messages.wishes.invalid.reason", LONGEST_REASON));
        }
        return reason;
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Courtesies.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.courtesy.not-yours"));
        }
    }

    private static <T extends Enum<T>> T one(String name, T[] all, @Nullable String asked, T otherwise) {
        if (asked == null) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        name,
                        Reason.of(
                                "problem.invalid.one-of",
                                String.join(
                                        ", ",
                                        Arrays.stream(all)
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .toList()))));
    }
}
