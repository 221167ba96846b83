/** The screens of the deals: board, list, the page of one deal. */
@NullMarked
package dev.struktura.deals.web;

import org.jspecify.annotations.NullMarked;
