/**
 * Pages for whoever has their address and need not sign in: links that cannot be guessed, kept from search engines and other sites,
 * and who stands at such a door: a client, one of us, or a robot that looks ahead.
 */
@NamedInterface("doors")
@NullMarked
package dev.struktura.staff.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
