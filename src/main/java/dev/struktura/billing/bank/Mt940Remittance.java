package dev.struktura.billing.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What field 86 tells of a line: in numbered parts as German banks write it, in words between slashes as others do, or as free text.
 */
record Mt940Remittance(Payer payer, String purpose) {

    private static final int FULL_LINE = 65;

    private static final Pattern NUMBERED = Pattern.compile("(?s)\\d{3}([?<>^~])\\d{2}.*");
    private static final Pattern SLASHED = Pattern.compile("(?s)/[A-Z]{4}/.*");
    private static final Pattern SLASHED_PART = Pattern.compile("/(NAME|REMI|IBAN|TAXN)/(.*?)(?=/[A-Z]{4}/|$)");
    private static final Pattern SEPA_PURPOSE = Pattern.compile("SVWZ\\+(.*?)(?=[A-Z]{4}\\+|$)");

    static Mt940Remittance of(String told) {
        String text = joined(told);
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return numbered(text.substring(3), numbered.group(1));
        }
        return SLASHED.matcher(text).matches() ? slashed(text) : new Mt940Remittance(Payer.UNKNOWN, text);
    }

    /** A line that is full goes on in the next without a blank. */
    private static String joined(String told) {
        StringBuilder text = new StringBuilder();
        told.lines().forEach(line -> text.append(line).append(line.length() >= FULL_LINE ? "" : " "));
        return text.toString().strip();
    }

    private static Mt940Remittance numbered(String text, String sign) {
        List<String> purpose = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        String account = "";
        for (String part : text.split(Pattern.quote(sign), -1)) {
            String number = part.substring(0, Math.min(2, part.length()));
            String value = part.substring(number.length());
            if (number.matches("2\\d|6[0-3]")) {
                purpose.add(value);
            } else if (number.matches("3[23]")) {
                name.append(value);
            } else if (number.matches("31|38") && !value.isBlank()) {
                account = value;
            }
        }
        String whole = String.join("", purpose);
        Matcher sepa = SEPA_PURPOSE.matcher(whole);
        return new Mt940Remittance(new Payer(name.toString(), "", account), sepa.find() ? sepa.group(1) : whole);
    }

    private static Mt940Remittance slashed(String text) {
        String name = "";
        String account = "";
        String taxId = "";
        String purpose = "";
        Matcher part = SLASHED_PART.matcher(text);
        while (part.find()) {
            String value = part.group(2);
            switch (part.group(1)) {
                case "NAME" -> name = value;
                case "IBAN" -> account = value;
                case "TAXN" -> taxId = value;
                default -> purpose = value.replaceFirst("^/?(USTD|STRD)/+", "");
            }
        }
        return new Mt940Remittance(new Payer(name, taxId, account), purpose.isEmpty() ? text : purpose);
    }
}
