/**
 * What the columns of a foreign table mean here: suggestions from headers, from the export they come from and from content,
 * and the reading of one row into a client and a deal. Pure: no Spring, no database, no clock of its own.
 */
@NullMarked
package dev.struktura.integration.mapping;

import org.jspecify.annotations.NullMarked;
