package io.runonce.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A material that guides list. A reusable one need not be asked for twice (DOMAIN §5, cause 2). */
public record Material(String code, String name, boolean reusable, @Nullable String kind)
    implements Serializable {}
