/** Webhooks and the link of a calendar on pages. */
@NullMarked
package dev.struktura.feeds.web;

import org.jspecify.annotations.NullMarked;
