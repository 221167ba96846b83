package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.deals.Deal;
import java.time.Instant;

/** What the process will do by itself to a deal unless somebody acts first. */
public record Looming(Deal deal, LocalText rule, Instant dueAt) {}
