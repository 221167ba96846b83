/**
 * The tasks of a person in their own calendar, by a secret link that the person can take back (RFC 5545).
 */
@NullMarked
package dev.struktura.feeds.calendar;

import org.jspecify.annotations.NullMarked;
