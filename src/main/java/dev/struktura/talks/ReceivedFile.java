package dev.struktura.talks;

/** A file that came with a message, to be kept by whoever asks and never shown. */
// the bytes only pass through; two files are never compared
@SuppressWarnings("ArrayRecordComponent")
public record ReceivedFile(String name, byte[] content) {}
