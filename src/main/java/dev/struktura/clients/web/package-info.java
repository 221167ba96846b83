/** Screens of the client base: list, client, forms, reveal and merge. */
@NullMarked
package dev.struktura.clients.web;

import org.jspecify.annotations.NullMarked;
