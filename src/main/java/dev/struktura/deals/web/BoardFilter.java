package dev.struktura.deals.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which deals the board shows of those the person may see.
 *
 * @param owner null = everybody's
 * @param q words that the client or the title contains; empty = any
 */
public record BoardFilter(@Nullable UUID owner, String q) {

    static final BoardFilter NONE = new BoardFilter(null, "");

    /** The filter in the address of a page, as htmx sends it along; none when there is no address. */
    static BoardFilter ofAddress(@Nullable String address) {
        if (address == null) {
            return NONE;
        }
        Map<String, String> query = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        String owner = query.getOrDefault("owner", "");
        String q = URLDecoder.decode(query.getOrDefault("q", ""), StandardCharsets.UTF_8);
        return new BoardFilter(owner.isEmpty() ? null : UUID.fromString(owner), q.strip());
    }

    String condition() {
        return (owner == null ? "" : " and d.owner_id = :owner")
                + (q.isEmpty() ? "" : " and (d.client_name ilike :like or d.title ilike :like)");
    }

    void addTo(Map<String, Object> params) {
        if (owner != null) {
            params.put("owner", owner);
        }
        if (!q.isEmpty()) {
            params.put("like", like(q));
        }
    }

    /** Words as a pattern for {@code ilike}, with what would be wildcards taken literally. */
    static String like(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The filter as query parameters, to be put behind a {@code ?} or {@code &}. */
    public String asQuery() {
        return "owner=" + (owner == null ? "" : owner) + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
