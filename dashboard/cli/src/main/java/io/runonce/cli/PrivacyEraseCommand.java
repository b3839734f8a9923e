package io.runonce.cli;

import io.runonce.contract.IdentityHasher;
import io.runonce.contract.IdentityKeys;
import io.runonce.contract.IdentityType;
import io.runonce.contract.SubjectKeys;
import io.runonce.warehouse.PersonalData;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets a person. The number is typed in, never an argument: those are seen by everybody. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Forgets a person: asks for the number (or reads it from standard input) and makes each of",
      "that person's events somebody else's, without text. It cannot be undone."
    })
final class PrivacyEraseCommand implements Callable<Integer>, PrivacyAct.Deed {
  private final Door door;
  private List<String> ids = List.of();

  @Mixin private PrivacyAct act = new PrivacyAct();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "ID_CARD",
      description = "What kind of number: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private IdentityType type = IdentityType.ID_CARD;

  PrivacyEraseCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    String number = number();
    if (number == null || number.isBlank()) {
      throw new UserError("no number was given; type it in, or send it by standard input");
    }
    IdentityKeys keys = SubjectKeys.load(door.environment(), door.settings().dataFolder()).open();
    ids =
        Stream.of(keys.current(), keys.previous())
            .map(key -> hash(key, number))
            .filter(Objects::nonNull)
            .toList();
    return act.call(door, this);
  }

  private @Nullable String hash(@Nullable IdentityHasher key, String number) {
    return key == null ? null : key.hash(type, number);
  }

  private static @Nullable String number() throws IOException {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("number of the person (not shown): ");
      return typed == null ? null : new String(typed);
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }

  @Override
  public long count(PersonalData data) {
    return data.naming(ids);
  }

  @Override
  public PersonalData.Done run(PersonalData data, String person, String reason) {
    return data.erase(ids, person, reason);
  }
}
