/** The project on the page of a deal. */
@NullMarked
package dev.struktura.delivery.web;

import org.jspecify.annotations.NullMarked;
