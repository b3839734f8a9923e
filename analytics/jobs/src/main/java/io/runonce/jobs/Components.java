package io.runonce.jobs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which keys belong together, directly or by way of others: a union-find over 64-bit hashes, in
 * flat arrays. A collision joins what need not be joined, which costs room and no truth.
 */
final class Components {
  private static final int FIRST_CAPACITY = 1 << 12;
  private static final byte HAS_CASE = 1;
  private static final byte HAS_DOUBT = 2;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] nodes = new int[FIRST_CAPACITY];
  private int size;

  /** By node: its parent, or of a root the number of events, negative. */
  private int[] parents = new int[FIRST_CAPACITY];

  private byte[] marks = new byte[FIRST_CAPACITY];

  /**
   * Joins the keys that one event names; 0 stands for none.
   *
   * @param isDoubtful whether it is a ticket that proves who came only by what it is joined with
   */
  void add(
      long caseKey, long application, long subject, long agent, long ticket, boolean isDoubtful) {
    int root = join(-1, caseKey);
    root = join(root, application);
    root = join(root, subject);
    root = join(root, agent);
    root = join(root, ticket);
    if (root >= 0) {
      parents[root]--;
      marks[root] |= (byte) ((caseKey == 0 ? 0 : HAS_CASE) | (isDoubtful ? HAS_DOUBT : 0));
    }
  }

  private int join(int root, long key) {
    if (key == 0) {
      return root;
    }
    int other = root(node(key));
    if (root < 0 || root == other) {
      return other;
    }
    int larger = parents[root] <= parents[other] ? root : other;
    int smaller = larger == root ? other : root;
    parents[larger] += parents[smaller];
    parents[smaller] = larger;
    marks[larger] |= marks[smaller];
    return larger;
  }

  private int root(int node) {
    int at = node;
    while (parents[at] >= 0) {
      int above = parents[at];
      if (parents[above] >= 0) {
        parents[at] = parents[above];
      }
      at = above;
    }
    return at;
  }

  private int node(long key) {
    int slot = find(key);
    return keys[slot] == key ? nodes[slot] : insert(slot, key);
  }

  /** Where a key stands, or is to stand. */
  private int find(long key) {
    int slot = Buckets.slot(key, keys.length);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private int insert(int slot, long key) {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
    }
    parents[size] = -1;
    keys[slot] = key;
    nodes[slot] = size++;
    if (size * 3L > keys.length * 2L) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNodes = nodes;
    keys = new long[2 * oldKeys.length];
    nodes = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = Buckets.slot(oldKeys[i], keys.length);
        while (keys[slot] != 0) {
          slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = oldKeys[i];
        nodes[slot] = oldNodes[i];
      }
    }
  }

  /**
   * Deals the components out.
   *
   * @param count of buckets; in the first of them all that holds both a case and a doubtful ticket
   * @param most events of a component that a bucket may hold; larger ones get none
   */
  Buckets deal(int count, long most) {
    long doubtful = 0;
    long all = 1;
    for (int node = 0; node < size; node++) {
      if (parents[node] < 0) {
        all -= parents[node];
        doubtful -= isDoubtful(node) ? parents[node] : 0;
      }
    }
    int early = doubtful == 0 ? 0 : Math.clamp(doubtful * count / all, 1, count - 1);
    short[] buckets = new short[keys.length];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        int root = root(nodes[slot]);
        long spread = Buckets.mix(root + 1L) >>> 1;
        int bucket =
            isDoubtful(root) ? (int) (spread % early) : early + (int) (spread % (count - early));
        buckets[slot] = (short) (-(long) parents[root] > most ? Buckets.NONE : bucket);
      }
    }
    return new Buckets(keys, buckets, count, early);
  }

  /** All keys that belong together with one of these, themselves too. */
  long[] around(long[] seeds) {
    BitSet roots = new BitSet(size);
    LongStream.Builder alone = LongStream.builder();
    for (long seed : seeds) {
      int slot = find(seed);
      if (keys[slot] == seed) {
        roots.set(root(nodes[slot]));
      } else {
        alone.add(seed);
      }
    }
    LongStream together =
        IntStream.range(0, keys.length)
            .filter(slot -> keys[slot] != 0 && roots.get(root(nodes[slot])))
            .mapToLong(slot -> keys[slot]);
    return LongStream.concat(alone.build(), together).toArray();
  }

  private boolean isDoubtful(int root) {
    return marks[root] == (HAS_CASE | HAS_DOUBT);
  }
}
