/** The pages side of contracts. */
@NullMarked
package dev.struktura.contracts.web;

import org.jspecify.annotations.NullMarked;
