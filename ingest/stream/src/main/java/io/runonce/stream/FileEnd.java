package io.runonce.stream;

/**
 * A file that was read to its end.
 *
 * @param path where it lay
 * @param size in bytes
 * @param hash SHA-256 of its bytes, 64 hex digits; empty where it could not be read whole
 * @param isWhole false where it could not: what came before is landed all the same
 */
record FileEnd(String path, long size, String hash, boolean isWhole) {}
