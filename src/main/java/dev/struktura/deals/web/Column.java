package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.process.Stage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the board.
 *
 * @param sums the amounts added up, one per currency, largest first
 * @param standing how long its deals have stood there on average; null when there are none
 * @param next where the cards after the last one begin; null when these are all
 */
public record Column(
        Stage stage,
        long count,
        List<Money> sums,
        @Nullable Duration standing,
        List<Card> cards,
        @Nullable String next) {}
