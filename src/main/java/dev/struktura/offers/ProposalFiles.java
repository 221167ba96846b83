package dev.struktura.offers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Which files are taken as proposals: how large, and of which kinds. */
@Component
public class ProposalFiles {

    private final DataSize limit;

    ProposalFiles(@Value("${struktura.offers.max-file-size:20MB}") DataSize limit) {
        this.limit = limit;
    }

    public long megabytes() {
        return limit.toMegabytes();
    }

    /** What became of a file somebody wants to attach. */
    public sealed interface Check {

        record Taken(OfferFile file) implements Check {}

        record Empty() implements Check {}

        record TooLarge(long megabytes) implements Check {}

        record UnknownKind() implements Check {}
    }

    public Check check(String name, byte[] content) {
        if (content.length == 0) {
            return new Check.Empty();
        }
        if (content.length > limit.toBytes()) {
            return new Check.TooLarge(limit.toMegabytes());
        }
        return FileKind.sniff(content)
                .<Check>map(kind -> new Check.Taken(new OfferFile(name, kind, content)))
                .orElseGet(Check.UnknownKind::new);
    }
}
