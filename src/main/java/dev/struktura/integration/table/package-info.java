/**
 * Files of rows as people have them: CSV in any usual encoding and separator, and XLSX, read row by row.
 *
 * <p>Knows nothing of sales, Spring or the database. Hostile files are refused with a reason; nothing is ever evaluated.
 */
@NullMarked
package dev.struktura.integration.table;

import org.jspecify.annotations.NullMarked;
