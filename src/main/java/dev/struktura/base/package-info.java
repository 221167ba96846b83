/**
 * Mechanisms every module stands on: ids, money, reasons, the clock, the working calendar, problems and the page frame.
 *
 * <p>Tables: schema {@code base}: {@code clock}, {@code idempotency}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.struktura.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
