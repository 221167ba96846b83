package dev.struktura.custody;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for exports.
 *
 * @param fourEyesAbove rows that a person may take out in {@code alone} without a second person
 * @param alone the time in which these rows are counted, so that a large file cannot be taken out in small pieces
 * @param answerWithin how long a request waits for a second person
 * @param fetchWithin how long a file may be fetched
 * @param fetches how often it may be fetched
 * @param mostRows no file has more
 */
@ConfigurationProperties("struktura.exports")
public record ExportSettings(
        @DefaultValue("200") int fourEyesAbove,
        @DefaultValue("P7D") Duration alone,
        @DefaultValue("P3D") Duration answerWithin,
        @DefaultValue("PT24H") Duration fetchWithin,
        @DefaultValue("3") int fetches,
        @DefaultValue("100000") int mostRows) {}
