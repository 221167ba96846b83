/** The conventions of every API route: strict JSON, refusals, idempotency, the description of the API. Nobody imports from here. */
@NullMarked
package dev.struktura.base.rest;

import org.jspecify.annotations.NullMarked;
