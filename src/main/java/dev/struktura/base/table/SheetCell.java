package dev.struktura.base.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a sheet as the text a person sees: dates in ISO 8601, numbers with the fifteen digits Excel keeps. */
final class SheetCell {

    private static final int LAST_SERIAL_DAY = 2_958_466;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private SheetCell() {}

    static String text(Cell cell, boolean from1904) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING, BOOLEAN -> Objects.toString(cell.getValue(), "");
            case NUMBER, FORMULA -> number(cell, from1904);
        };
    }

    private static String number(Cell cell, boolean from1904) {
        String raw = Objects.toString(cell.getType() == CellType.NUMBER ? cell.getRawValue() : cell.getValue(), "");
        BigDecimal number = parse(raw);
        if (number == null) {
            return raw;
        }
        return isDate(cell) && number.signum() >= 0 && number.intValue() < LAST_SERIAL_DAY
                ? date(number, from1904)
                : number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    /** Null for what is no number, and for one whose plain digits would fill a book. */
    private static @Nullable BigDecimal parse(String raw) {
        try {
            BigDecimal number = raw.length() > 40 ? null : new BigDecimal(raw);
            return number == null || Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 400
                    ? null
                    : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
            return true;
        }
        return format != null
                && !format.equalsIgnoreCase("general")
                && DATE_LETTER.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static String date(BigDecimal serial, boolean from1904) {
        LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        BigDecimal days = new BigDecimal(serial.toBigInteger());
        long seconds = serial.subtract(days)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime at = start.plusDays(days.longValueExact()).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? at.toLocalDate().toString() : at.toString();
    }
}
