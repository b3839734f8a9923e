package io.runonce.stream;

/**
 * Where a record stands.
 *
 * @param id the file as discovered, unique for a job
 * @param name as rejects call it: the file's name
 * @param offset of the record in the file as its cursor counts, from 0
 * @param bytes by how much reading it advanced in the file; over all records the file's size
 */
record Origin(String id, String name, long offset, long bytes) {}
