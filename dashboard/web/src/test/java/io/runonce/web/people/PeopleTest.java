package io.runonce.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.web.people.Refusal.Why;
import io.runonce.web.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PeopleTest {
  private static final String KEEPER = "security-administrator";
  private static final Scope D1 = Scope.departments(List.of("D1"));

  private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
  private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path data;

  private People people() {
    return People.of(data, encoder, clock);
  }

  @Test
  void theFirstStartMakesOneOfEachRoleButADepartments() {
    People first = people();
    assertThat(first.all())
        .extracting(Account::role)
        .containsExactlyInAnyOrderElementsOf(Role.FIRST);
    People second = people();
    for (Role role : Role.FIRST) {
      assertThat(first.firstPassword(role)).isPresent().isEqualTo(second.firstPassword(role));
    }
    assertThat(second.all()).hasSize(Role.FIRST.size());
  }

  @Test
  void onlyTheOwnerReadsTheFiles() throws IOException {
    people();
    for (String file : List.of(FirstPasswords.FILE, AccountBook.FILE)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theBookHoldsNoPassword() throws IOException {
    People people = people();
    String password = people.add(KEEPER, "wang", "王小明", Role.DEPARTMENT, D1);
    assertThat(Files.readString(data.resolve(AccountBook.FILE)))
        .doesNotContain(password)
        .doesNotContain(people.firstPassword(Role.LEADER).orElseThrow())
        .contains("\"by\":\"security-administrator\"");
  }

  @Test
  void whoWasAddedSignsInByAPasswordThatTheyMustChange() {
    People people = people();
    String password = people.add(KEEPER, "wang", "王小明", Role.DEPARTMENT, D1);
    Account account = people().enabled("wang").orElseThrow();
    assertThat(encoder.matches(password, account.hash())).isTrue();
    assertThat(account.temporary()).isTrue();
    assertThat(account.scope()).isEqualTo(D1);
    Person person = new Person(account, people::enabled);
    assertThat(person.getAuthorities()).isEmpty();
    assertThat(person.may(Right.SEE_FIGURES)).isFalse();
    people.choose("wang", password, "a long one of mine");
    assertThat(people.enabled("wang").orElseThrow().temporary()).isFalse();
  }

  @Test
  void aChangeEndsWhatWasSeenBefore() {
    People people = people();
    people.add(KEEPER, "wang", "王小明", Role.DEPARTMENT, D1);
    Person person = new Person(people.enabled("wang").orElseThrow(), people::enabled);
    assertThat(person.scope()).isEqualTo(D1);
    people.enable(KEEPER, "wang", false);
    assertThat(person.isCurrent()).isFalse();
    assertThat(person.scope()).isEqualTo(Scope.NOTHING);
    assertThat(people.enabled("wang")).isEmpty();
    people.enable(KEEPER, "wang", true);
    assertThat(people.enabled("wang")).isPresent();
  }

  @Test
  void nobodyIsTwoOfTheThree() {
    People people = people();
    Scope all = Scope.everything();
    people.add(KEEPER, "li-1", "李四", Role.AUDIT_ADMINISTRATOR, all);
    refused(
        Why.SECOND_ADMINISTRATOR,
        () -> people.add(KEEPER, "li-2", "李四", Role.SYSTEM_ADMINISTRATOR, all));
    refused(Why.SECOND_ADMINISTRATOR, () -> people.add(KEEPER, "li-3", "李四", Role.LEADER, all));
    people.enable(KEEPER, "li-1", false);
    people.add(KEEPER, "li-2", "李四", Role.SYSTEM_ADMINISTRATOR, all);
    refused(Why.SECOND_ADMINISTRATOR, () -> people.enable(KEEPER, "li-1", true));
  }

  @Test
  void nobodyChangesTheirOwnAccountAndOneKeeperStays() {
    People people = people();
    refused(
        Why.YOURSELF, () -> people.change(KEEPER, KEEPER, "x", Role.LEADER, Scope.everything()));
    refused(Why.YOURSELF, () -> people.reset(KEEPER, KEEPER));
    people.add(KEEPER, "keeper-2", "赵六", Role.SECURITY_ADMINISTRATOR, Scope.everything());
    people.enable("keeper-2", KEEPER, false);
    refused(Why.LAST_SECURITY_ADMINISTRATOR, () -> people.enable("other", "keeper-2", false));
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    People people = people();
    Scope all = Scope.everything();
    refused(Why.BAD_NAME, () -> people.add(KEEPER, "Wang Li", "王", Role.LEADER, all));
    refused(Why.NAME_TAKEN, () -> people.add(KEEPER, "leader", "王", Role.LEADER, all));
    refused(Why.NO_FULL_NAME, () -> people.add(KEEPER, "wang", " ", Role.LEADER, all));
    refused(
        Why.DEPARTMENT_WITHOUT_ONE,
        () -> people.add(KEEPER, "wang", "王", Role.DEPARTMENT, Scope.regions(List.of("33"))));
    String password = people.firstPassword(Role.LEADER).orElseThrow();
    refused(Why.WRONG_PASSWORD, () -> people.choose("leader", "no", "a long one of mine"));
    refused(Why.SHORT_PASSWORD, () -> people.choose("leader", password, "short"));
    refused(Why.SHORT_PASSWORD, () -> people.choose("leader", password, "the leader is here"));
    refused(Why.SAME_PASSWORD, () -> people.choose("leader", password, password));
  }

  @Test
  void aBrokenBookIsNamedWithItsLine() throws IOException {
    people();
    Files.writeString(
        data.resolve(AccountBook.FILE), "{}\n", java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(this::people).hasMessageContaining("line 8").hasMessageContaining("mend");
  }

  @Test
  void aHalfWrittenLastLineIsPutAsideWhereverItWasTorn() throws IOException {
    People before = people();
    before.add(KEEPER, "wang", "王小明", Role.DEPARTMENT, D1);
    Path file = data.resolve(AccountBook.FILE);
    byte[] whole = Files.readAllBytes(file);
    before.enable(KEEPER, "wang", false);
    byte[] grown = Files.readAllBytes(file);
    for (int end = whole.length + 1; end < grown.length; end += 11) {
      Files.write(file, Arrays.copyOf(grown, end));
      Path aside = data.resolve(AccountBook.FILE + ".torn");
      Files.deleteIfExists(aside);
      People after = people();
      assertThat(after.enabled("wang")).as("torn at %d", end).isPresent();
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
      assertThat(Files.size(aside)).isEqualTo(end - whole.length + 1L);
      after.enable(KEEPER, "wang", false);
      assertThat(people().enabled("wang")).isEmpty();
    }
  }

  private static void refused(Why why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
  }
}
