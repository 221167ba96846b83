/** The structure over REST. */
@NullMarked
package dev.struktura.structure.api;

import org.jspecify.annotations.NullMarked;
