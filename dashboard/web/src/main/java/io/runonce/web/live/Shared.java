package io.runonce.web.live;

/** What many answers hold and there is one of: it weighs nothing in any of them. */
public interface Shared {}
