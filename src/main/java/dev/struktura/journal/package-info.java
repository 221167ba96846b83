/**
 * The append-only event log: what happened to whom, by whom, by which rule and why; sealed in batches, so that tampering shows.
 *
 * <p>{@code Sealing} takes the entries that nothing can be written before any more ({@code SettledEntries}), digests them and adds
 * a {@link dev.struktura.journal.Seal} that holds the hash of the one before; {@link dev.struktura.journal.JournalSeals} goes along
 * the chain and names the first batch that is not as it was sealed. Who may ask is known above: {@code staff} has the page and the
 * route.
 *
 * <p>{@link dev.struktura.journal.JournalFeed} hands what happened to those who pass it on, in the same settled order.
 *
 * <p>Tables: schema {@code journal}: {@code entry}, {@code seal}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::time", "base::problem", "base::web"})
@NullMarked
package dev.struktura.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
