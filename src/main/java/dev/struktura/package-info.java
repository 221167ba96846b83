/** The operating system of a sales department; every package below is a module. */
@NullMarked
package dev.struktura;

import org.jspecify.annotations.NullMarked;
