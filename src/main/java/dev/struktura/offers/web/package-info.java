/** What the client sees behind the link, and the proposals on the page of a deal. */
@NullMarked
package dev.struktura.offers.web;

import org.jspecify.annotations.NullMarked;
