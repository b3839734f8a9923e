package io.runonce.sources.simulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the records of a district lack and which department deceives; what people live through is
 * the same whatever stands here. Shares are in [0, 1].
 *
 * @param unnotedTickets share of tickets whose number no desk notes with the case
 * @param anonymousTickets share of tickets that bear no identity
 * @param silentFeeds share of weeks of a place in which nothing of its machine comes in
 * @param lostTickets share of tickets that never come in, one by one, from a machine that works
 * @param department whose tricks they are, by code; empty for nobody's
 */
public record Flaws(
    double unnotedTickets,
    double anonymousTickets,
    double silentFeeds,
    double lostTickets,
    String department,
    Set<Trick> tricks) {
  private static final int DAYS_A_WEEK = 7;
  private static final double GRAINS = 1 << 30;

  /** A district as it is by itself. */
  public static final Flaws NONE = new Flaws(0, 0, 0, 0, "", Set.of());

  /** Checks the shares. */
  public Flaws {
    check("unnotedTickets", unnotedTickets);
    check("anonymousTickets", anonymousTickets);
    check("silentFeeds", silentFeeds);
    check("lostTickets", lostTickets);
    tricks = Set.copyOf(tricks);
  }

  public static Flaws unnotedTickets(double share) {
    return new Flaws(share, 0, 0, 0, "", Set.of());
  }

  public static Flaws anonymousTickets(double share) {
    return new Flaws(0, share, 0, 0, "", Set.of());
  }

  public static Flaws silentFeeds(double share) {
    return new Flaws(0, 0, share, 0, "", Set.of());
  }

  public static Flaws lostTickets(double share) {
    return new Flaws(0, 0, 0, share, "", Set.of());
  }

  public static Flaws trick(String department, Trick trick) {
    return new Flaws(0, 0, 0, 0, department, EnumSet.of(trick));
  }

  boolean plays(Trick trick, Bureau bureau) {
    return bureau.code().equals(department) && tricks.contains(trick);
  }

  boolean unnoted(long ticket) {
    return falls(ticket, 0x0C, unnotedTickets);
  }

  boolean anonymous(long ticket) {
    return falls(ticket, 0xA0, anonymousTickets);
  }

  boolean lost(long ticket) {
    return falls(ticket, 0x105, lostTickets);
  }

  /** Weeks begin on Mondays: day 0 was a Thursday. */
  boolean silent(Place place, int day) {
    long week = Math.floorDiv(day + 3, DAYS_A_WEEK);
    return falls(Chance.mix(week * 8191L) ^ place.id().hashCode(), 0x51, silentFeeds);
  }

  /** By the thing itself, not by a draw: one flaw more must not stir what happens else. */
  private static boolean falls(long thing, long salt, double share) {
    return share > 0 && (Chance.mix(Chance.mix(thing + salt) ^ salt) >>> 34) / GRAINS < share;
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " " + share + ": a share is 0 to 1");
    }
  }
}
