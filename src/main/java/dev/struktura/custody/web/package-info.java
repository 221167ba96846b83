/** The pages of exports: those who may, what was taken out, the second pair of eyes, and whose file it was. */
@NullMarked
package dev.struktura.custody.web;

import org.jspecify.annotations.NullMarked;
