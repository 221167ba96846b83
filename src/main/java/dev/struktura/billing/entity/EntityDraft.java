package dev.struktura.billing.entity;

/** What a legal entity is to be, read and found right. */
public record EntityDraft(LegalEntity.Details details, boolean main) {}
