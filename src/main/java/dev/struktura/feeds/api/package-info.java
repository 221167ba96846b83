/** Webhooks and the link of a calendar over REST. */
@NullMarked
package dev.struktura.feeds.api;

import org.jspecify.annotations.NullMarked;
