package io.runonce.stream;

/**
 * Where a record stands.
 *
 * @param id the file as discovered, or topic and partition; unique for a job
 * @param name as rejects call it: the file's name, or {@code topic/partition}
 * @param offset of the record in the file as its cursor counts, from 0; or in its partition
 * @param bytes by how much reading it advanced in the file, over all records the file's size; or
 *     the size of the message's value
 */
record Origin(String id, String name, long offset, long bytes) {}
