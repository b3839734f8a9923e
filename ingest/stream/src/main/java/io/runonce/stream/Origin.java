package io.runonce.stream;

/**
 * Where a record stands.
 *
 * @param id the file as discovered, or topic and partition; unique for a job
 * @param name as rejects call it: the file's name, or topic and partition
 * @param offset the record's number in the file from 1, or the Kafka offset
 * @param bytes how long the record is in its source, its end of line included
 */
record Origin(String id, String name, long offset, long bytes) {}
