package io.runonce.measures;

/** How long the rows of like points are that a point belongs to. */
final class Runs {
  private Runs() {}

  /** How many points in a row about this one lie on its side of the centre; 0 if it is on it. */
  static int sameSide(double[] values, int place, double centre) {
    double side = Math.signum(values[place] - centre);
    if (side == 0) {
      return 0;
    }
    int first = place;
    while (first > 0 && Math.signum(values[first - 1] - centre) == side) {
      first--;
    }
    int last = place;
    while (last + 1 < values.length && Math.signum(values[last + 1] - centre) == side) {
      last++;
    }
    return last - first + 1;
  }

  /** How many points the longest rise or fall has that goes through this one. */
  static int trend(double[] values, int place) {
    return Math.max(monotone(values, place, 1), monotone(values, place, -1));
  }

  private static int monotone(double[] values, int place, int sign) {
    int first = place;
    while (first > 0 && sign * (values[first] - values[first - 1]) > 0) {
      first--;
    }
    int last = place;
    while (last + 1 < values.length && sign * (values[last + 1] - values[last]) > 0) {
      last++;
    }
    return last - first + 1;
  }
}
