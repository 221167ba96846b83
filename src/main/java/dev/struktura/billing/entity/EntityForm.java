package dev.struktura.billing.entity;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.offers.catalogue.Percent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity as somebody wrote it down, in a form or in JSON; what is left out stays as it was.
 *
 * @param country ISO 3166, two letters
 * @param taxIdKind blank for whatever is usual in the country
 * @param vatRate in percent, of what has no rate of its own
 * @param numberPrefix what its numbers begin with
 * @param zone IANA name; that of the company when a new one says nothing
 */
public record EntityForm(
        @Nullable String name,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable String taxIdKind,
        @Nullable String vatId,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String signatory,
        @Nullable String vatScheme,
        @Nullable String vatRate,
        @Nullable String numberPrefix,
        @Nullable String zone,
        @Nullable Boolean main) {

    private static final int LONG = 200;
    private static final int SHORT = 40;

    /** What marks credit notes, pro-formas and acts would make two papers of one number. */
    private static final Pattern PREFIX = Pattern.compile("(?!(?:PF|CN|ACT)$)([A-Z][A-Z0-9]{0,7})?");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Right(EntityDraft draft) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** What a form shows of what is there. */
    public static EntityForm of(LegalEntity entity) {
        LegalEntity.Details is = entity.details();
        return new EntityForm(
                is.name(),
                is.country(),
                is.taxId().value(),
                is.taxId().kind().word(),
                is.taxId().vatId(),
                is.contact().address(),
                is.contact().phone(),
                is.contact().email(),
                is.contact().signatory(),
                is.vat().scheme().word(),
                is.vat().rate().toString(),
                is.numbering().prefix(),
                is.numbering().zone().getId(),
                entity.main());
    }

    /** A form with nothing in it but where the company is. */
    public static EntityForm blank(String country, ZoneId zone) {
        String scheme = VatScheme.NONE.word();
        return new EntityForm("", country, "", "", "", "", "", "", "", scheme, "0", "", zone.getId(), false);
    }

    /** The number that stands in the form, whatever else does. */
    public Optional<LegalEntity.TaxId> typedTaxId() {
        return readTaxId(this, text(country).strip().toUpperCase(Locale.ROOT), new Told());
    }

    /** The form as a page sends it, where a box that nobody ticked is not sent at all. */
    public EntityForm marked() {
        return new EntityForm(
                name,
                country,
                taxId,
                taxIdKind,
                vatId,
                address,
                phone,
                email,
                signatory,
                vatScheme,
                vatRate,
                numberPrefix,
                zone,
                Boolean.TRUE.equals(main));
    }

    /** @param before what is there, or what a new entity begins with */
    public Read over(EntityForm before) {
        Told told = new Told();
        String called = told.line("name", name, text(before.name), LONG);
        if (called.isEmpty()) {
            told.refuse("name", Reason.of("billing.entity.invalid.name"));
        }
        String land = readCountry(before, told);
        Optional<LegalEntity.TaxId> tax = readTaxId(before, land, told);
        LegalEntity.Contact contact = readContact(before, told);
        Optional<LegalEntity.Vat> vat = readVat(before, told);
        Optional<LegalEntity.Numbering> numbering = readNumbering(before, told);
        if (!told.wrong().isEmpty() || tax.isEmpty() || vat.isEmpty() || numbering.isEmpty()) {
            return new Read.Wrong(told.wrong());
        }
        LegalEntity.Details details =
                new LegalEntity.Details(called, land, tax.get(), contact, vat.get(), numbering.get());
        boolean first = Objects.requireNonNullElse(main, Boolean.TRUE.equals(before.main));
        return new Read.Right(new EntityDraft(details, first));
    }

    private String readCountry(EntityForm before, Told told) {
        String read = told.line("country", country, text(before.country), LONG).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(read)) {
            told.refuse("country", Reason.of("billing.entity.invalid.country"));
        }
        return read;
    }

    private Optional<LegalEntity.TaxId> readTaxId(EntityForm before, String land, Told told) {
        String number = told.line("taxId", taxId, text(before.taxId), SHORT);
        String vatNumber = told.line("vatId", vatId, text(before.vatId), SHORT);
        String word = told.line("taxIdKind", taxIdKind, text(before.taxIdKind), SHORT);
        if (word.isEmpty()) {
            return Optional.of(new LegalEntity.TaxId(number, TaxIdKind.usualIn(land, number), vatNumber));
        }
        return told.value("taxIdKind", word, TaxIdKind::of, "billing.entity.invalid.kind")
                .map(kind -> new LegalEntity.TaxId(number, kind, vatNumber));
    }

    private LegalEntity.Contact readContact(EntityForm before, Told told) {
        return new LegalEntity.Contact(
                told.line("address", address, text(before.address), LONG),
                told.line("phone", phone, text(before.phone), SHORT),
                told.line("email", email, text(before.email), LONG),
                told.line("signatory", signatory, text(before.signatory), LONG));
    }

    private Optional<LegalEntity.Vat> readVat(EntityForm before, Told told) {
        String word = told.line("vatScheme", vatScheme, text(before.vatScheme), SHORT);
        String percent = told.line("vatRate", vatRate, text(before.vatRate), SHORT);
        Optional<VatScheme> scheme = told.value("vatScheme", word, VatScheme::of, "billing.entity.invalid.scheme");
        Optional<Percent> rate = told.value(
                "vatRate",
                percent.isEmpty() ? "0" : percent,
                text -> Percent.parse(text).orElseThrow(),
                "offers.invalid.percent");
        return scheme.flatMap(one -> rate.map(of -> new LegalEntity.Vat(one, one.charged(of))));
    }

    private Optional<LegalEntity.Numbering> readNumbering(EntityForm before, Told told) {
        String prefix = told.line("numberPrefix", numberPrefix, text(before.numberPrefix), LONG)
                .toUpperCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            told.refuse("numberPrefix", Reason.of("billing.entity.invalid.prefix"));
        }
        return told.value(
                        "zone",
                        told.line("zone", zone, text(before.zone), LONG),
                        ZoneId::of,
                        "billing.entity.invalid.zone")
                .map(where -> new LegalEntity.Numbering(prefix, where));
    }

    private static String text(@Nullable String before) {
        return before == null ? "" : before;
    }
}
