package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {
  private final byte[] data = data(3_000_000);

  private static byte[] data(int length) {
    byte[] bytes = new byte[length];
    new Random(11).nextBytes(bytes);
    Arrays.fill(bytes, length / 2, length, (byte) 'x');
    return bytes;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FrameOutput frames = new FrameOutput(out)) {
      frames.write(bytes[0]);
      frames.write(bytes, 1, bytes.length - 1);
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] frames) throws IOException {
    return new FrameInput(new ByteArrayInputStream(frames)).readAllBytes();
  }

  private static byte[] frame(byte method, byte[] body, int raw) {
    ByteBuffer frame = ByteBuffer.allocate(25 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    frame.put(16, method).putInt(17, body.length + 9).putInt(21, raw).put(25, body);
    CityHash.Hash hash = CityHash.hash128(frame.array(), 16, body.length + 9);
    return frame.putLong(0, hash.low()).putLong(8, hash.high()).array();
  }

  @Test
  void lz4MakesARoundTrip() throws IOException {
    assertThat(unpacked(packed(data))).isEqualTo(data);
  }

  @Test
  void zstdAndPlainFramesAreRead() throws IOException {
    byte[] small = data(5000);
    assertThat(unpacked(frame((byte) 0x90, Zstd.compress(small), small.length))).isEqualTo(small);
    assertThat(unpacked(frame((byte) 0x02, small, small.length))).isEqualTo(small);
  }

  @Test
  void noFramesAreNoBytes() throws IOException {
    assertThat(unpacked(new byte[0])).isEmpty();
  }

  @Test
  void aChangedByteIsAChecksumError() throws IOException {
    byte[] frames = packed(data);
    frames[100] ^= 1;
    assertThatThrownBy(() -> unpacked(frames)).hasMessageContaining("Code: 40.");
  }

  @Test
  void anUnknownMethodOrSizeIsAnError() {
    assertThatThrownBy(() -> unpacked(frame((byte) 0x11, new byte[3], 3)))
        .hasMessageContaining("0x11");
    assertThatThrownBy(() -> unpacked(frame((byte) 0x82, new byte[3], Integer.MAX_VALUE)))
        .hasMessageContaining("Code: 271.");
    assertThatThrownBy(() -> unpacked(frame((byte) 0x02, new byte[3], 4)))
        .hasMessageContaining("Code: 271.");
    assertThatThrownBy(() -> unpacked(frame((byte) 0x82, new byte[] {(byte) 0xf0, 1}, 4)))
        .hasMessageContaining("Code: 271.");
  }

  @Test
  void aFrameCutShortIsAnEnd() throws IOException {
    byte[] frames = packed(data);
    assertThatThrownBy(() -> unpacked(Arrays.copyOf(frames, frames.length - 1)))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> unpacked(Arrays.copyOf(frames, 20))).isInstanceOf(EOFException.class);
  }
}
