/** Imports over REST. */
@NullMarked
package dev.struktura.integration.api;

import org.jspecify.annotations.NullMarked;
