/** The REST face of the deals. */
@NullMarked
package dev.struktura.deals.api;

import org.jspecify.annotations.NullMarked;
