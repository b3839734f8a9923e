package io.runonce.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** CityHash128 as of version 1.0.2, the checksum of ClickHouse's compressed frames. */
final class CityHash {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long K0 = 0xc3a5c85c97cb3127L;
  private static final long K1 = 0xb492b66fbe98f273L;
  private static final long K2 = 0x9ae16a3b2f90404fL;
  private static final long K3 = 0xc949d7c7509e6557L;
  private static final long MUL = 0x9ddfea08eb382d69L;

  private CityHash() {}

  /** The two 64-bit halves in the order in which a frame holds them. */
  record Hash(long low, long high) {}

  private record Pair(long first, long second) {}

  static Hash hash128(byte[] s, int offset, int length) {
    if (length >= 16) {
      return seeded(s, offset + 16, length - 16, fetch64(s, offset) ^ K3, fetch64(s, offset + 8));
    }
    if (length >= 8) {
      long low = fetch64(s, offset) ^ (length * K0);
      return seeded(s, offset, 0, low, fetch64(s, offset + length - 8) ^ K1);
    }
    return seeded(s, offset, length, K0, K1);
  }

  private static Hash seeded(byte[] s, int offset, int length, long low, long high) {
    return length < 128 ? murmur(s, offset, length, low, high) : city(s, offset, length, low, high);
  }

  private static Hash city(byte[] s, int start, int length, long low, long high) {
    int p = start;
    int left = length;
    long x = low;
    long y = high;
    long z = left * K1;
    long v1 = Long.rotateRight(y ^ K1, 49) * K1 + fetch64(s, p);
    long v2 = Long.rotateRight(v1, 42) * K1 + fetch64(s, p + 8);
    Pair v = new Pair(v1, v2);
    Pair w =
        new Pair(
            Long.rotateRight(y + z, 35) * K1 + x,
            Long.rotateRight(x + fetch64(s, p + 88), 53) * K1);
    do {
      for (int half = 0; half < 2; half++) {
        x = Long.rotateRight(x + y + v.first + fetch64(s, p + 16), 37) * K1;
        y = Long.rotateRight(y + v.second + fetch64(s, p + 48), 42) * K1;
        x ^= w.second;
        y ^= v.first;
        z = Long.rotateRight(z ^ w.first, 33);
        v = weak32(s, p, v.second * K1, x + w.first);
        w = weak32(s, p + 32, z + w.second, y);
        long swapped = z;
        z = x;
        x = swapped;
        p += 64;
      }
      left -= 128;
    } while (left >= 128);
    y += Long.rotateRight(w.first, 37) * K0 + z;
    x += Long.rotateRight(v.first + z, 49) * K0;
    for (int done = 32; done - 32 < left; done += 32) {
      y = Long.rotateRight(y - x, 42) * K0 + v.second;
      long w1 = w.first + fetch64(s, p + left - done + 16);
      x = Long.rotateRight(x, 49) * K0 + w1;
      w = new Pair(w1 + v.first, w.second);
      v = weak32(s, p + left - done, v.first, v.second);
    }
    x = mix16(x, v.first);
    y = mix16(y, w.first);
    return new Hash(mix16(x + v.second, w.second) + y, mix16(x + w.second, y + v.second));
  }

  private static Hash murmur(byte[] s, int start, int length, long low, long high) {
    long a = low;
    long b = high;
    long c;
    long d;
    if (length <= 16) {
      a = shiftMix(a * K1) * K1;
      c = b * K1 + short16(s, start, length);
      d = shiftMix(a + (length >= 8 ? fetch64(s, start) : c));
    } else {
      c = mix16(fetch64(s, start + length - 8) + K1, a);
      d = mix16(b + length, c + fetch64(s, start + length - 16));
      a += d;
      int p = start;
      for (int left = length - 16; left > 0; left -= 16) {
        a ^= shiftMix(fetch64(s, p) * K1) * K1;
        a *= K1;
        b ^= a;
        c ^= shiftMix(fetch64(s, p + 8) * K1) * K1;
        c *= K1;
        d ^= c;
        p += 16;
      }
    }
    a = mix16(a, c);
    b = mix16(d, b);
    return new Hash(a ^ b, mix16(b, a));
  }

  private static long short16(byte[] s, int p, int length) {
    if (length > 8) {
      long a = fetch64(s, p);
      long b = fetch64(s, p + length - 8);
      return mix16(a, Long.rotateRight(b + length, length)) ^ b;
    }
    if (length >= 4) {
      return mix16(length + (fetch32(s, p) << 3), fetch32(s, p + length - 4));
    }
    if (length > 0) {
      int y = (s[p] & 0xff) + ((s[p + (length >> 1)] & 0xff) << 8);
      int z = length + ((s[p + length - 1] & 0xff) << 2);
      return shiftMix((y * K2) ^ (z * K3)) * K2;
    }
    return K2;
  }

  private static Pair weak32(byte[] s, int p, long seedA, long seedB) {
    long x = fetch64(s, p + 8);
    long y = fetch64(s, p + 16);
    long z = fetch64(s, p + 24);
    long a = seedA + fetch64(s, p);
    long b = Long.rotateRight(seedB + a + z, 21);
    long c = a;
    a += x + y;
    b += Long.rotateRight(a, 44);
    return new Pair(a + z, b + c);
  }

  private static long mix16(long u, long v) {
    long a = (u ^ v) * MUL;
    a ^= a >>> 47;
    long b = (v ^ a) * MUL;
    b ^= b >>> 47;
    return b * MUL;
  }

  private static long shiftMix(long value) {
    return value ^ (value >>> 47);
  }

  private static long fetch64(byte[] s, int p) {
    return (long) LONG.get(s, p);
  }

  private static long fetch32(byte[] s, int p) {
    return Integer.toUnsignedLong((int) INT.get(s, p));
  }
}
