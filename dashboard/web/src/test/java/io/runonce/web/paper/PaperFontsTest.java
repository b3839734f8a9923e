package io.runonce.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontsTest {
  private static final List<String> NOTO =
      List.of(
          "/f/NotoSerifCJK-Bold.ttc\t2\tNoto Serif CJK SC\tBold",
          "/f/NotoSerifCJK-Regular.ttc\t0\tNoto Serif CJK JP\tRegular",
          "/f/NotoSerifCJK-Regular.ttc\t2\tNoto Serif CJK SC\tRegular",
          "/f/NotoSansCJK-Regular.ttc\t2\tNoto Sans CJK SC\tRegular",
          "/f/NotoSansCJK-Bold.ttc\t2\tNoto Sans CJK SC\tBold");

  @Test
  void nearestFontsStandInForThoseOfTheStandard() {
    PaperFonts fonts = PaperFonts.among(NOTO).orElseThrow();
    assertThat(fonts.of(PaperFonts.Face.BODY).name()).isEqualTo("/f/NotoSerifCJK-Regular.ttc,2");
    assertThat(fonts.of(PaperFonts.Face.TITLE).name()).isEqualTo("/f/NotoSerifCJK-Bold.ttc,2");
    assertThat(fonts.of(PaperFonts.Face.HEAD).name()).isEqualTo("/f/NotoSansCJK-Bold.ttc,2");
    assertThat(fonts.of(PaperFonts.Face.KAI).name()).isEqualTo("/f/NotoSerifCJK-Regular.ttc,2");
    assertThat(fonts.chartFamily()).isEqualTo("Noto Sans CJK SC");
  }

  @Test
  void theStandardsOwnFontsComeFirst() {
    List<String> all = new java.util.ArrayList<>(NOTO);
    all.add("/f/simfang.ttf\t0\tFangSong,仿宋\tRegular,常规");
    PaperFonts fonts = PaperFonts.among(all).orElseThrow();
    assertThat(fonts.of(PaperFonts.Face.BODY).name()).isEqualTo("/f/simfang.ttf");
    assertThat(fonts.of(PaperFonts.Face.KAI).name()).isEqualTo("/f/simfang.ttf");
  }

  @Test
  void fontsThatAPdfCannotHoldAreNone() {
    assertThat(PaperFonts.among(List.of())).isEmpty();
    assertThat(PaperFonts.among(List.of("/f/song.pcf.gz\t0\tSimSun\tRegular", "nonsense")))
        .isEmpty();
  }

  @Test
  void aFileThatIsNoFontIsOneLine(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("a.ttf"), "no font");
    for (String named : List.of(text.toString(), "/nowhere/b.otf", "c.docx")) {
      assertThatThrownBy(() -> PaperFonts.find(Map.of(PaperFonts.KEY, named)))
          .isInstanceOf(FontMissing.class)
          .hasMessageStartingWith("RUNONCE_REPORT_FONT is " + named)
          .hasMessageNotContaining("\n");
    }
  }
}
