package dev.struktura.contracts;

/** A template of contracts about to be kept. */
record TemplateDraft(String name, boolean offered, Wording wording) {}
