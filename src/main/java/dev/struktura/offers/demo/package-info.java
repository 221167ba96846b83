/** What the demo company sells. */
@NullMarked
package dev.struktura.offers.demo;

import org.jspecify.annotations.NullMarked;
