package io.runonce.web.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The fonts that GB/T 9704 names, and what an office suite takes where it has not got them. */
enum DocxFont {
  TITLE("方正小标宋简体", "方正小标宋_GBK,小标宋,华文中宋,STZhongsong,Noto Serif CJK SC"),
  BODY("仿宋_GB2312", "FangSong_GB2312,仿宋,FangSong,Noto Serif CJK SC"),
  HEAD("黑体", "SimHei,Noto Sans CJK SC"),
  KAI("楷体_GB2312", "KaiTi_GB2312,楷体,KaiTi,Noto Serif CJK SC");

  private static final String LATIN = "Times New Roman";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final String family;
  private final String others;

  DocxFont(String family, String others) {
    this.family = family;
    this.others = others;
  }

  /** Writes a run in this font. */
  void on(XWPFRun run) {
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(family, XWPFRun.FontCharRange.eastAsia);
  }

  /** Tells the document what may stand for its fonts. */
  static void table(XWPFDocument document) {
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart part = document.getPackage().createPart(name, TYPE);
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the names of parts are fixed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String xml() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            .append("<w:fonts xmlns:w=\"")
            .append(SPACE)
            .append("\">");
    for (DocxFont font : values()) {
      xml.append("<w:font w:name=\"")
          .append(font.family)
          .append("\"><w:altName w:val=\"")
          .append(font.others)
          .append("\"/><w:charset w:val=\"86\"/></w:font>");
    }
    return xml.append("</w:fonts>").toString();
  }
}
