package io.runonce.contract;

import org.jspecify.annotations.Nullable;

/** A department that decides. */
public record Department(String code, String regionCode, String name, @Nullable String nameEn) {}
