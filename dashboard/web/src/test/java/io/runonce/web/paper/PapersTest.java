package io.runonce.web.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.web.chart.Dumbbell;
import io.runonce.web.text.Languages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static final Instant MADE = Instant.parse("2026-11-20T04:00:00Z");
  private static final Paper PAPER =
      new Paper(
          Languages.CHINESE,
          Layout.OFFICIAL,
          "通报",
          List.of(
              new Block.Mark("征求意见稿"),
              new Block.Head("某办公室文件", "×〔2026〕×号"),
              new Block.Title("通报"),
              new Block.Heading(1, "一、总体情况"),
              new Block.Text("正文。"),
              new Block.Chart(
                  "图1",
                  Dumbbell.of(
                      new Dumbbell.Marks("承诺", "下限", "上限"),
                      List.of(new Dumbbell.Row("人社局", 1, 1.5, 1.8, "人社局", null))),
                  "（图略）"),
              new Block.Table(
                  "表",
                  List.of(Block.Column.text("单位", 2), Block.Column.number("件", 1)),
                  List.of(List.of("人社局", "1,204")),
                  "注"),
              new Block.Annex("附件1", "表"),
              new Block.Text("附件里的字不计。")));

  @Test
  void withoutFontsADocxSaysWhatItsChartWouldShow() throws IOException {
    try (XWPFDocument document = read(Papers.docx(PAPER, MADE, Optional.empty()))) {
      assertThat(document.getAllPictures()).isEmpty();
      assertThat(text(document)).contains("（图略）", "一、总体情况");
    }
  }

  @Test
  void withoutFontsAPdfIsRefusedInOneLine() {
    assertThatThrownBy(() -> Papers.pdf(PAPER, MADE, Optional.empty()))
        .isInstanceOf(FontMissing.class)
        .hasMessageContaining("install fonts-noto-cjk")
        .hasMessageContaining("RUNONCE_REPORT_FONT")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aDocxHasThePageAndTheFontsOfTheStandard() throws IOException, InvalidFormatException {
    try (XWPFDocument document = read(Papers.docx(PAPER, MADE, Optional.empty()))) {
      String page = document.getDocument().getBody().getSectPr().xmlText();
      assertThat(page)
          .contains("w:w=\"11906\"", "w:h=\"16838\"", "w:type=\"lines\"", "w:linePitch=\"579\"");
      XWPFParagraph text =
          document.getParagraphs().stream()
              .filter(p -> p.getText().equals("正文。"))
              .findFirst()
              .orElseThrow();
      assertThat(text.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
      assertThat(text.getCTP().xmlText())
          .contains("仿宋_GB2312", "w:firstLineChars=\"200\"", "<w:spacing w:val=\"-4\"/>");
      assertThat(document.getPackage().getParts())
          .extracting(part -> part.getPartName().getName())
          .contains("/word/fontTable.xml");
    }
  }

  @Test
  void numbersStandToTheRightAndTheHeadOnEveryPage() throws IOException {
    try (XWPFDocument document = read(Papers.docx(PAPER, MADE, Optional.empty()))) {
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(1).getParagraphs().getFirst().getAlignment().name())
          .isEqualTo("RIGHT");
      assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("1,204");
    }
  }

  @Test
  void annexesDoNotCountAsText() {
    assertThat(PAPER.length()).isEqualTo("通报一、总体情况正文。图1表".length());
  }

  private static XWPFDocument read(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static String text(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }
}
