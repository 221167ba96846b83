package dev.struktura.billing.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a statement in XML with all that is in it; names are without their namespace, as each version has another. */
record XmlPart(String name, long line, String currency, StringBuilder text, List<XmlPart> parts) {

    static XmlPart of(String name, long line, String currency) {
        return new XmlPart(name, line, currency, new StringBuilder(), new ArrayList<>());
    }

    String value() {
        return text.toString().strip();
    }

    /** All elements at the end of a way such as {@code Refs/AcctSvcrRef}. */
    Stream<XmlPart> all(String way) {
        int slash = way.indexOf('/');
        String first = slash < 0 ? way : way.substring(0, slash);
        Stream<XmlPart> found = parts.stream().filter(part -> part.name.equals(first));
        return slash < 0 ? found : found.flatMap(part -> part.all(way.substring(slash + 1)));
    }

    Optional<XmlPart> first(String way) {
        return all(way).findFirst();
    }

    /** What stands at the end of the first way that leads to something; else empty. */
    String any(String... ways) {
        return Stream.of(ways)
                .flatMap(this::all)
                .map(XmlPart::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
