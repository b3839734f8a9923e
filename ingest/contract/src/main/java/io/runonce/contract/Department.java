package io.runonce.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A department that decides. */
public record Department(String code, String regionCode, String name, @Nullable String nameEn)
    implements Serializable {}
