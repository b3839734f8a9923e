package io.runonce.web.people;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import io.runonce.web.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as a file of the data folder that only grows: a line an act, with who did it, when,
 * and the account as it is then. Signing in needs no warehouse, and no line is ever rewritten.
 */
final class AccountBook {
  static final String FILE = "dashboard-accounts.jsonl";

  private static final Gson GSON = new Gson();

  private final GrowingFile file;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  private AccountBook(GrowingFile file) {
    this.file = file;
  }

  static AccountBook open(Path data) {
    AccountBook book = new AccountBook(GrowingFile.open(data.resolve(FILE)));
    book.read();
    return book;
  }

  synchronized Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  synchronized List<Account> all() {
    return List.copyOf(accounts.values());
  }

  /** Keeps an account as it is now; on return it is on the disk. */
  synchronized void put(Instant at, String by, String act, Account account) {
    Line line = new Line();
    line.at = at.toString();
    line.by = by;
    line.act = act;
    line.name = account.name();
    line.fullName = account.fullName();
    line.role = account.role().name();
    line.regions = account.scope().regions().orElse(null);
    line.departments = account.scope().departments().orElse(null);
    line.subject = account.subject();
    line.hash = account.hash();
    line.temporary = account.temporary();
    line.enabled = account.enabled();
    file.append(GSON.toJson(line), true);
    accounts.put(account.name(), account);
  }

  private void read() {
    int number = 0;
    for (String text : file.lines()) {
      number++;
      Account account = account(text, number);
      accounts.put(account.name(), account);
    }
  }

  private Account account(String text, int number) {
    try {
      Line line = GSON.fromJson(text, Line.class);
      return new Account(
          line.name,
          line.fullName,
          Role.valueOf(line.role),
          new Scope(Optional.ofNullable(line.regions), Optional.ofNullable(line.departments)),
          line.subject,
          line.hash,
          line.temporary,
          line.enabled,
          number);
    } catch (JsonSyntaxException | IllegalArgumentException | NullPointerException e) {
      throw new IllegalStateException(
          file + " line " + number + " is no account; mend it or restore the file", e);
    }
  }

  /** A line of the file. */
  @SuppressWarnings("UnusedVariable") // who did what when is for whoever reads the file
  private static final class Line {
    String at = "";
    String by = "";
    String act = "";
    String name = "";
    String fullName = "";
    String role = "";
    @Nullable List<String> regions;
    @Nullable List<String> departments;
    String subject = "";
    String hash = "";
    boolean temporary;
    boolean enabled;
  }
}
