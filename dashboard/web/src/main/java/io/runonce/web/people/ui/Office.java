package io.runonce.web.people.ui;

import io.runonce.web.people.People;
import io.runonce.web.store.AuditLog;
import java.util.function.BiConsumer;

/**
 * Where accounts are kept.
 *
 * @param by who keeps them
 * @param keep refuses who may not, else keeps what is done to whom; called before the act
 * @param done shows the people anew
 */
record Office(People people, String by, BiConsumer<AuditLog.Action, String> keep, Runnable done) {}
