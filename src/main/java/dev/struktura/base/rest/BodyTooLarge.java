package dev.struktura.base.rest;

import java.io.IOException;

/** A body went on beyond what a route takes. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long most) {
        super("more than " + most + " bytes");
    }
}
