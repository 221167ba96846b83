/** The pages of handoffs: the boxes, the panel on a deal's page, the rules and the figures. */
@NullMarked
package dev.struktura.handoffs.web;

import org.jspecify.annotations.NullMarked;
