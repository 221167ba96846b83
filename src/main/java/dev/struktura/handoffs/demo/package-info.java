/** The handoffs of the demo company: its rules, and some in each state. */
@NullMarked
package dev.struktura.handoffs.demo;

import org.jspecify.annotations.NullMarked;
