package dev.struktura.messages;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.table.Limits;
import dev.struktura.base.table.Rows;
import dev.struktura.base.table.TableFile;
import dev.struktura.base.table.TableRow;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a list of addresses that want no messages: address, channel and reason in a row, the last two if need be. */
@Service
public class WishFile {

    private static final Limits LIMITS = new Limits(20, 1_000, 50_000, 50L << 20, 20L << 20, 150);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

    private final Wishes wishes;
    private final Company company;

    WishFile(Wishes wishes, Company company) {
        this.wishes = wishes;
        this.company = company;
    }

    /**
     * What came of a file.
     *
     * @param added addresses that are new on the list
     * @param known addresses that stood on it before
     * @param refused rows that nobody can make sense of, with their line
     */
    public record Taken(int added, int known, List<Refused> refused) {}

    /** A row that was not taken. */
    public record Refused(long line, Reason why) {}

    /**
     * All of it, or nothing when the file cannot be read.
     *
     * @throws UnreadableTable when it is no table
     */
    @Transactional(rollbackFor = UnreadableTable.class)
    public Taken take(Path file, Viewer by) throws UnreadableTable {
        Intake intake = new Intake(by);
        try (Rows rows = TableFile.open(file, LIMITS).rows()) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                intake.take(row);
            }
        } catch (UnreadableTable e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intake.taken();
    }

    /** An address as it is kept: e-mail, or a phone in E.164. */
    public Optional<String> address(String written) {
        String text = written.strip();
        return text.contains("@")
                ? Optional.of(text).filter(email -> EMAIL.matcher(email).matches())
                : Zones.phone(text, company.zone());
    }

    /** One file on its way in. */
    private final class Intake {

        private final Viewer by;
        private final List<Refused> refused = new ArrayList<>();
        private int added;
        private int known;
        private boolean begun;

        Intake(Viewer by) {
            this.by = by;
        }

        void take(TableRow row) {
            Optional<String> address = address(cell(row, 0));
            Optional<Channel> channel = channel(cell(row, 1));
            if (address.isEmpty() || (channel.isEmpty() && !cell(row, 1).isEmpty())) {
                // the first row may say what the columns are
                if (begun) {
                    refused.add(new Refused(row.line(), Reason.of("messages.wishes.refused-row")));
                }
            } else {
                add(address.get(), channel.orElse(null), cell(row, 2));
            }
            begun = true;
        }

        private void add(String address, @Nullable Channel channel, String reason) {
            Channel asked = channel != null ? channel : address.contains("@") ? Channel.EMAIL : Channel.SMS;
            if (wishes.against(asked, address, null, NewMessage.Purpose.SERVICE).isPresent()) {
                known++;
            } else {
                wishes.add(
                        new Wish.Said(
                                Wish.Stance.OBJECTION,
                                Wish.Extent.ALL,
                                channel,
                                null,
                                address,
                                reason,
                                Wish.Source.IMPORT),
                        by);
                added++;
            }
        }

        Taken taken() {
            return new Taken(added, known, List.copyOf(refused));
        }
    }

    private static String cell(TableRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    private static Optional<Channel> channel(String written) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.slug().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
