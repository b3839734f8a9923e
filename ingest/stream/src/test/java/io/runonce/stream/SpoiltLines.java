package io.runonce.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;

/**
 * Lines that a broken or hostile source might write, each one record: the same ones by the same
 * seed. The codec's own test spoils records as text; here it is the bytes of a file.
 */
final class SpoiltLines {
  private static final String[] TYPES = {
    "null", "true", "17", "-0.5", "[]", "{}", "[{\"a\":[1]}]", "\"\"", "1e999999999"
  };
  private static final int PLANES = 17;
  private static final int DEPTH = 10_000;
  private static final int LONGER_THAN_ALLOWED = 300_000;

  private final Random random;

  SpoiltLines(long seed) {
    random = new Random(seed);
  }

  /** Writes so many of them into a file that then has its name. */
  Path write(Path file, int records) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
      for (int i = 0; i < records; i++) {
        out.write(line(i));
        out.write('\n');
      }
    }
    return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Long ones are rare, so that the others count. Half a pair stands before some of the planes. */
  private byte[] line(int number) {
    String sound = Lines.event("z" + number, "note " + number);
    if (number % 9_973 == 7) {
      return utf8(sound.replace("note ", "x".repeat(LONGER_THAN_ALLOWED)));
    }
    if (number % 997 == 3) {
      return utf8(withAttribute(sound, nested(number)));
    }
    return switch (number % 9) {
      case 0 -> Arrays.copyOf(utf8(sound), 1 + random.nextInt(sound.length() - 1));
      case 1 -> utf8(withAttribute(sound, "9".repeat(1 + random.nextInt(400)) + "e99"));
      case 2 ->
          utf8(
              sound.replace(
                  "note ", (number % 2 == 0 ? "\\ud83d " : "") + plane(number / 9 % PLANES)));
      case 3 -> utf8(sound.replace("note ", number % 2 == 0 ? "\\u0000 " : "\0 "));
      case 4 -> utf8(wrongType(sound));
      case 5 -> utf8(sound.replace("{\"source\"", "{\"source\":\"other\",\"source\""));
      case 6 -> utf8(sound.replace("\"topic\":", "\"topic\":\"first\",\"topic\":"));
      case 7 -> anyBytes();
      default -> utf8(sound);
    };
  }

  private static String withAttribute(String line, String value) {
    return line.replace("\"attributes\":{", "\"attributes\":{\"more\":" + value + ",");
  }

  /** Closed, and left open. */
  private static String nested(int number) {
    return "[".repeat(DEPTH) + (number % 2 == 0 ? "]".repeat(DEPTH) : "");
  }

  /** Characters of one plane, among them such as nobody has assigned. */
  private String plane(int plane) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      int point = (plane << 16) + 0x20 + random.nextInt(0xFFDF);
      boolean fits = point >= 0x80 && (point < 0xD800 || point > 0xDFFF);
      text.appendCodePoint(fits ? point : 0x4E2D);
    }
    return text.toString();
  }

  /** In place of the value of some member. */
  private String wrongType(String line) {
    int colon = line.indexOf("\":", random.nextInt(line.length() / 2)) + 2;
    int end = line.indexOf(",\"", colon);
    return line.substring(0, colon) + TYPES[random.nextInt(TYPES.length)] + line.substring(end);
  }

  private byte[] anyBytes() {
    byte[] bytes = new byte[1 + random.nextInt(300)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? (byte) 0xC3 : bytes[i];
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
