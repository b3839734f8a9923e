package io.runonce.web.anatomy;

/**
 * A part of a cut with how many rows it has.
 *
 * @param key how the cut names it; '' where rows tell none
 * @param marked those of them that stand out: in vain, or taken elsewhere too; 0 where none can
 */
public record Part(String key, long rows, long marked) {}
