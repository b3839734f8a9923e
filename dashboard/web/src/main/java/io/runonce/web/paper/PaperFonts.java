package io.runonce.web.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fonts that a PDF holds and charts are drawn with: those that GB/T 9704 names where the
 * machine has them, else what is nearest; or the one file that RUNONCE_REPORT_FONT names.
 */
public final class PaperFonts {
  /** What the standard names a font for. */
  enum Face {
    /** 小标宋. */
    TITLE(
        "方正小标宋_GBK",
        "方正小标宋简体",
        "FZXiaoBiaoSong-B05",
        "FZXiaoBiaoSong-B05S",
        "STZhongsong",
        "Noto Serif CJK SC!",
        "Noto Serif SC!",
        "Source Han Serif SC!",
        "SimSun"),
    /** 仿宋. */
    BODY(
        "仿宋_GB2312",
        "FangSong_GB2312",
        "仿宋",
        "FangSong",
        "STFangsong",
        "Noto Serif CJK SC",
        "Noto Serif SC",
        "Source Han Serif SC",
        "SimSun",
        "AR PL UMing CN"),
    /** 黑体. */
    HEAD(
        "黑体",
        "SimHei",
        "STHeiti",
        "Noto Sans CJK SC!",
        "Noto Sans SC!",
        "Source Han Sans SC!",
        "WenQuanYi Zen Hei"),
    /** 楷体. */
    KAI("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "AR PL UKai CN"),
    /** For charts and tables: without serifs, so that small print stays clear. */
    PLAIN(
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "Microsoft YaHei",
        "SimHei",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback");

    private final List<String> families;

    Face(String... families) {
      this.families = List.of(families);
    }
  }

  /**
   * A face in a file.
   *
   * @param index which one of a collection
   */
  record FontFile(Path file, int index, String family) {
    /** How OpenPDF names it. */
    String name() {
      return file.toString().endsWith(".ttc") ? file + "," + index : file.toString();
    }
  }

  /** The environment's key of the one font to use. */
  public static final String KEY = "RUNONCE_REPORT_FONT";

  private static final String BOLD = "!";
  private static final Pattern NAMED = Pattern.compile("(.+\\.(?:ttf|otf|ttc))(?:,(\\d))?");
  private static final int PATIENCE_SECONDS = 20;

  private final Map<Face, FontFile> faces;

  private PaperFonts(Map<Face, FontFile> faces) {
    this.faces = new EnumMap<>(faces);
  }

  /**
   * The fonts of this machine; empty if it has none for Chinese.
   *
   * @throws FontMissing if the environment names a file that cannot be read
   */
  public static Optional<PaperFonts> find(Map<String, String> environment) {
    String named = environment.getOrDefault(KEY, "");
    return named.isBlank() ? among(listed()) : Optional.of(only(named.strip()));
  }

  /** What a PDF needs, or one line that says how to come by it. */
  public static FontMissing missing() {
    return new FontMissing(
        "no Chinese font for a PDF was found on this machine: install fonts-noto-cjk, or let "
            + KEY
            + " name a .ttf, .otf or .ttc file; --as docx needs none");
  }

  /** The fonts among lines of fontconfig: file, index, families, style, parted by tabs. */
  static Optional<PaperFonts> among(List<String> lines) {
    List<String[]> fonts =
        lines.stream()
            .map(line -> line.split("\t", -1))
            .filter(parts -> parts.length == 4)
            .toList();
    Map<Face, FontFile> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      face.families.stream()
          .map(family -> match(fonts, family))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(font -> faces.put(face, font));
    }
    FontFile any = faces.getOrDefault(Face.BODY, faces.get(Face.PLAIN));
    if (any == null) {
      return Optional.empty();
    }
    Arrays.stream(Face.values()).forEach(face -> faces.putIfAbsent(face, any));
    return Optional.of(new PaperFonts(faces));
  }

  private static Optional<FontFile> match(List<String[]> fonts, String family) {
    boolean bold = family.endsWith(BOLD);
    String name = bold ? family.substring(0, family.length() - 1) : family;
    return fonts.stream()
        .filter(font -> List.of(font[2].split(",", -1)).contains(name))
        .filter(font -> NAMED.matcher(font[0]).matches() && font[1].matches("\\d"))
        .filter(font -> bold == font[3].contains("Bold") || !hasBoth(fonts, name))
        .findFirst()
        .map(font -> new FontFile(Path.of(font[0]), Integer.parseInt(font[1]), name));
  }

  private static boolean hasBoth(List<String[]> fonts, String name) {
    List<String[]> same =
        fonts.stream().filter(font -> List.of(font[2].split(",", -1)).contains(name)).toList();
    return same.stream().anyMatch(font -> font[3].contains("Bold"))
        && same.stream().anyMatch(font -> !font[3].contains("Bold"));
  }

  private static PaperFonts only(String named) {
    Matcher parts = NAMED.matcher(named);
    if (!parts.matches() || !Files.isReadable(Path.of(parts.group(1)))) {
      throw new FontMissing(
          KEY
              + " is "
              + named
              + ": give a .ttf, .otf or .ttc file that can be read (FILE.ttc,2 "
              + "for the third font of a collection)");
    }
    int index = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    Path file = Path.of(parts.group(1));
    FontFile font = new FontFile(file, index, AwtFonts.register(file, index));
    Map<Face, FontFile> faces = new EnumMap<>(Face.class);
    Arrays.stream(Face.values()).forEach(face -> faces.put(face, font));
    return new PaperFonts(faces);
  }

  FontFile of(Face face) {
    FontFile font = faces.get(face);
    if (font == null) {
      throw missing();
    }
    return font;
  }

  /** What charts are written with. */
  String chartFamily() {
    return of(Face.PLAIN).family();
  }

  /** Asks fontconfig; a machine without it has no fonts that we could name. */
  private static List<String> listed() {
    List<String> command =
        List.of("fc-list", "--format", "%{file}\t%{index}\t%{family}\t%{style}\n", ":lang=zh-cn");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return text.lines().toList();
    } catch (IOException _) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
