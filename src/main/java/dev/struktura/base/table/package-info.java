/**
 * Tables as files, in both directions: CSV and XLSX in any usual encoding and separator, read row by row, and CSV that leaves.
 *
 * <p>Knows nothing of sales, Spring or the database. Hostile files are refused with a reason; nothing is ever evaluated.
 */
@NamedInterface("table")
@NullMarked
package dev.struktura.base.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
