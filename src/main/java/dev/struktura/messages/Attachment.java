package dev.struktura.messages;

/** A file that goes with an e-mail. */
// the bytes only pass through; two attachments are never compared
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String fileName, String contentType, byte[] content) {}
