package dev.struktura.offers.brand;

/** What is to become of the logo of a template. */
public sealed interface LogoWish {

    record Keep() implements LogoWish {}

    record Drop() implements LogoWish {}

    record Take(Logo logo) implements LogoWish {}
}
