/**
 * Other systems that are told what happens, by the Standard Webhooks specification.
 *
 * <p>{@code EventReader} follows the journal with a cursor of its own and makes a delivery of each event for each address that wants
 * it; {@code Courier} hands deliveries over, tries again for three days, and disables an address that takes nothing. {@code
 * AddressGuard} lets no delivery into the network of the installation.
 */
@NullMarked
package dev.struktura.feeds.webhook;

import org.jspecify.annotations.NullMarked;
