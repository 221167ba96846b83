package dev.struktura.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page or a route for which it is not enough to be signed in: the person has proved who they are within the last ten
 * minutes, by password, code or passkey. On a page the proof is asked for and the wish then repeated with all that was entered; a
 * program gets a fresh token.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshProof {}
