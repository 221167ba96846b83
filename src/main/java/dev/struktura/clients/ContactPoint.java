package dev.struktura.clients;

/** A phone number or an address as it is shown: masked; the value itself leaves only by a reveal or in a message to it. */
public record ContactPoint(ContactPointId id, ContactPointKind kind, String masked) {}
