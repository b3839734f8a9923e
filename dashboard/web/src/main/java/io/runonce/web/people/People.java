package io.runonce.web.people;

import io.runonce.web.people.Refusal.Why;
import io.runonce.web.scope.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who may sign in, as what, over which rows. Changes are checked here, whoever asks for them: one
 * role an account, three people for the three administrators, nobody's own account by themselves.
 */
public final class People {
  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final Pattern PROVIDERS_NAME =
      Pattern.compile("[a-z0-9\\p{IsHan}][a-z0-9\\p{IsHan}._@+-]{0,59}");
  private static final String START = "first start";
  private static final String PROVIDER = "identity provider";

  private final AccountBook book;
  private final FirstPasswords first;
  private final PasswordEncoder encoder;
  private final Clock clock;

  private People(AccountBook book, FirstPasswords first, PasswordEncoder encoder, Clock clock) {
    this.book = book;
    this.first = first;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** The people of a data folder; at the first start one of each role. */
  public static People of(Path data, PasswordEncoder encoder, Clock clock) {
    FirstPasswords first = FirstPasswords.of(data);
    People people = new People(AccountBook.open(data), first, encoder, clock);
    if (people.book.all().isEmpty()) {
      Role.FIRST.forEach(role -> first.of(role).ifPresent(word -> people.begin(role, word)));
    }
    return people;
  }

  /** The account of a name, if it may sign in. */
  public Optional<Account> enabled(String name) {
    return book.find(name).filter(Account::enabled);
  }

  /** Every account, the first made first. */
  public List<Account> all() {
    return book.all();
  }

  /** The first password of a role's first person, while the file has one and it still holds. */
  public Optional<String> firstPassword(Role role) {
    return first
        .of(role)
        .filter(word ->
            enabled(role.userName()).filter(a -> encoder.matches(word, a.hash())).isPresent());
  }

  /**
   * Adds somebody.
   *
   * @param by the account that adds them
   * @return the password that they sign in by the first time
   * @throws Refusal if it may not be
   */
  public synchronized String add(String by, String name, String fullName, Role role, Scope scope) {
    Refusal.when(!NAME.matcher(name).matches(), Why.BAD_NAME);
    Refusal.when(book.find(name).isPresent(), Why.NAME_TAKEN);
    String password = FirstPasswords.fresh();
    Account account =
        new Account(name, fullName.strip(), role, scope, "", hash(password), true, true, 1);
    check(account);
    put(by, "ADD", account);
    return password;
  }

  /**
   * Gives somebody another name, role or scope.
   *
   * @throws Refusal if it may not be
   */
  public synchronized void change(String by, String name, String fullName, Role role, Scope scope) {
    Account before = ours(by, name);
    Account after = before.as(fullName.strip(), role, scope);
    check(after);
    Refusal.when(isLastKeeper(before) && role != before.role(), Why.LAST_SECURITY_ADMINISTRATOR);
    put(by, "CHANGE", after);
  }

  /**
   * Shuts somebody out, or lets them in again.
   *
   * @throws Refusal if it may not be
   */
  public synchronized void enable(String by, String name, boolean enabled) {
    Account before = others(by, name);
    Refusal.when(!enabled && isLastKeeper(before), Why.LAST_SECURITY_ADMINISTRATOR);
    Account after = before.enabled(enabled);
    check(after);
    put(by, enabled ? "ENABLE" : "DISABLE", after);
  }

  /**
   * Gives somebody a new password, which they must change.
   *
   * @return the password
   * @throws Refusal if it may not be
   */
  public synchronized String reset(String by, String name) {
    String password = FirstPasswords.fresh();
    put(by, "RESET_PASSWORD", ours(by, name).with(hash(password), true));
    return password;
  }

  /**
   * Chooses one's own password.
   *
   * @throws Refusal if the old one is wrong or the new one will not do
   */
  public synchronized void choose(String name, String before, String after) {
    Account account = enabled(name).orElseThrow(() -> new Refusal(Why.UNKNOWN));
    Refusal.when(account.isProviders(), Why.FROM_PROVIDER);
    Refusal.when(!encoder.matches(before, account.hash()), Why.WRONG_PASSWORD);
    Refusal.when(after.length() < SHORTEST || after.contains(name), Why.SHORT_PASSWORD);
    Refusal.when(before.equals(after), Why.SAME_PASSWORD);
    put(name, "CHOOSE_PASSWORD", account.with(hash(after), false));
  }

  /**
   * Somebody comes whom the identity provider vouches for: added when they first come, changed when
   * it says otherwise than the last time. They keep the name that they first came by.
   *
   * @throws Refusal if they may not be
   */
  public synchronized Arrival arrive(Vouched who) {
    Optional<Account> known =
        book.all().stream().filter(a -> a.subject().equals(who.subject())).findFirst();
    if (known.isEmpty()) {
      Refusal.when(!PROVIDERS_NAME.matcher(who.name()).matches(), Why.BAD_NAME);
      Refusal.when(book.find(who.name()).isPresent(), Why.NAME_TAKEN);
    }
    Account before = known.orElseGet(() -> stranger(who));
    Refusal.when(!before.enabled(), Why.SHUT_OUT);
    Account after = before.as(who.fullName().strip(), who.role(), who.scope());
    check(after);
    if (known.isPresent()
        && after.equals(before.as(before.fullName(), before.role(), before.scope()))) {
      return new Arrival(before, Arrival.How.AS_BEFORE);
    }
    put(PROVIDER, known.isPresent() ? "CHANGE" : "ADD", after);
    return new Arrival(after, known.isPresent() ? Arrival.How.CHANGED : Arrival.How.ADDED);
  }

  private static Account stranger(Vouched who) {
    return new Account(
        who.name(), who.fullName(), who.role(), who.scope(), who.subject(), "", false, true, 0);
  }

  /** Somebody else's account that is kept here, not at the provider. */
  private Account ours(String by, String name) {
    Account account = others(by, name);
    Refusal.when(account.isProviders(), Why.FROM_PROVIDER);
    return account;
  }

  private Account others(String by, String name) {
    Refusal.when(by.equals(name), Why.YOURSELF);
    return book.find(name).orElseThrow(() -> new Refusal(Why.UNKNOWN));
  }

  private void check(Account account) {
    Refusal.when(account.fullName().isEmpty(), Why.NO_FULL_NAME);
    Refusal.when(
        account.role() == Role.DEPARTMENT
            && account.scope().departments().filter(list -> !list.isEmpty()).isEmpty(),
        Why.DEPARTMENT_WITHOUT_ONE);
    Refusal.when(account.enabled() && isSecond(account), Why.SECOND_ADMINISTRATOR);
  }

  /** Whether the same person would hold two of the three, or one of them beside a desk. */
  private boolean isSecond(Account account) {
    return book.all().stream()
        .filter(Account::enabled)
        .filter(other -> !other.name().equals(account.name()))
        .filter(other -> other.fullName().equals(account.fullName()))
        .anyMatch(other -> other.role().isAdministrator() || account.role().isAdministrator());
  }

  /** Of those with a password of ours: the provider may take its own away at any time. */
  private boolean isLastKeeper(Account account) {
    return isKeeper(account) && book.all().stream().filter(People::isKeeper).count() == 1;
  }

  private static boolean isKeeper(Account account) {
    return account.role() == Role.SECURITY_ADMINISTRATOR
        && account.enabled()
        && !account.isProviders();
  }

  private void begin(Role role, String password) {
    put(
        START,
        "ADD",
        new Account(
            role.userName(),
            role.userName(),
            role,
            Scope.everything(),
            "",
            hash(password),
            false,
            true,
            1));
  }

  private void put(String by, String act, Account account) {
    book.put(clock.instant(), by, act, account);
  }

  private String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }
}
