/** The frame of every page, and the conventions of every route. */
@NamedInterface("web")
@NullMarked
package dev.struktura.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
