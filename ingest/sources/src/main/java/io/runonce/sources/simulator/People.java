package io.runonce.sources.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * The population as a function of a number: nobody is stored, so a district of any size costs the
 * same. The area 339901 belongs to no real place, so no key here can be a real person's.
 */
final class People {
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECK = "10X98765432";
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final String USCC_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final long FIRST_BIRTH = LocalDate.of(1940, 1, 1).toEpochDay();
  private static final int BIRTHS = 24_000;
  private static final long ROOM = 8L * BIRTHS * 900;

  private final int persons;
  private final int companies;
  private final List<String> regions;
  private final long seed;

  People(long seed, long scale, List<String> regions) {
    this.seed = seed;
    this.persons = (int) Math.min(ROOM, Math.max(2_000, scale * 3 / 10));
    this.companies = Math.max(200, persons / 12);
    this.regions = List.copyOf(regions);
  }

  Party someone(Chance chance) {
    int index = chance.between(0, persons - 1);
    String key = idCard(index);
    boolean sendsRelative = chance.hit(0.03);
    String walker = sendsRelative ? idCard((index + persons / 2) % persons) : key;
    return new Party(key, false, walker, true, mobile(index), region(index), habits(index, key));
  }

  Party company(Chance chance) {
    int index = chance.between(0, companies - 1);
    String walker = clerk(index);
    return new Party(
        uscc(index),
        true,
        walker,
        chance.hit(0.93),
        mobile(index),
        region(index),
        habits(index, walker));
  }

  /** A village or bank clerk who goes instead of people. */
  String publicAgent(Place place) {
    return idCard(Math.floorMod(place.id().hashCode(), persons));
  }

  /** Every seventh company leaves it to an agency whose few clerks serve hundreds. */
  private String clerk(int company) {
    int clerk = company % 7 == 0 ? company % 35 / 7 : company % (persons / 2) + 40;
    return idCard(persons - 1 - clerk);
  }

  private long spread(long index, long prime) {
    return Math.floorMod(index * prime + Math.floorMod(seed, 1_000_003L), ROOM);
  }

  private String idCard(int index) {
    long place = spread(index, 104_729);
    String area = "33990" + (1 + place % 8);
    String birth =
        LocalDate.ofEpochDay(FIRST_BIRTH + place / 8 % BIRTHS).toString().replace("-", "");
    String body = area + birth + (100 + place / 8 / BIRTHS);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return body + ID_CHECK.charAt(sum % 11);
  }

  private String uscc(int index) {
    String body = "91339901" + (100_000_000 + spread(index, 15_485_863));
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += USCC_DIGITS.indexOf(body.charAt(i)) * USCC_WEIGHTS[i];
    }
    return body + USCC_DIGITS.charAt((31 - sum % 31) % 31);
  }

  private static String mobile(int index) {
    return "199" + (10_000_000 + index);
  }

  private String region(int index) {
    return regions.get(Math.floorMod(Chance.mix(index * 31L + 7), regions.size()));
  }

  private static Party.Habits habits(int index, String walker) {
    long bits = Chance.mix(index + 0x5DEECE66DL);
    int born = Integer.parseInt(walker.substring(6, 10));
    double young = Math.min(1, Math.max(0.15, (born - 1935) / 60.0));
    return new Party.Habits(
        young,
        0.6 + (bits & 0xFF) / 255.0 * 0.9,
        25 + (int) (bits >>> 8 & 0x7F),
        0.3 + (bits >>> 20 & 0xFF) / 255.0 * 1.4);
  }
}
