/** The client base over REST. */
@NullMarked
package dev.struktura.clients.api;

import org.jspecify.annotations.NullMarked;
