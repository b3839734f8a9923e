package io.runonce.web.anatomy;

/**
 * A material and how often it is asked for.
 *
 * @param reusable whether it stays valid, so that it need be given once only
 * @param listed whether the guide in force lists it
 * @param taken closed cases for which it was taken from the applicant
 * @param elsewhere those for which the same people had given it elsewhere: it could be shared
 * @param hidden corrections that asked for it though the guide does not list it
 */
public record MaterialUse(
    String code, boolean reusable, boolean listed, long taken, long elsewhere, long hidden) {}
