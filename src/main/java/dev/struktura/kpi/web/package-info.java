/** The team screen. */
@NullMarked
package dev.struktura.kpi.web;

import org.jspecify.annotations.NullMarked;
