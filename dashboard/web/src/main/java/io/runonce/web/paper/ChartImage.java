package io.runonce.web.paper;

import io.runonce.web.chart.ChartSpec;
import io.runonce.web.chart.ChartSvg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.w3c.dom.Document;

/** A chart that can be painted: as a picture of points, or as lines into a PDF. */
final class ChartImage {
  /** How wide a chart is drawn, in its own pixels; on paper it is as wide as the text. */
  static final int WIDTH = 640;

  private static final int SCALE = 3;

  private final GraphicsNode node;
  private final int height;

  private ChartImage(GraphicsNode node, int height) {
    this.node = node;
    this.height = height;
  }

  static ChartImage of(ChartSpec spec, String family) {
    String svg = ChartSvg.of(spec, WIDTH, family);
    UserAgentAdapter agent = new UserAgentAdapter();
    BridgeContext context = new BridgeContext(agent, new DocumentLoader(agent));
    return new ChartImage(new GVTBuilder().build(context, document(svg)), spec.height());
  }

  private static Document document(String svg) {
    try {
      return new SAXSVGDocumentFactory(null).createDocument("urn:chart", new StringReader(svg));
    } catch (IOException e) {
      throw new UncheckedIOException("the chart is no SVG: " + e.getMessage(), e);
    }
  }

  int height() {
    return height;
  }

  /** Paints it at its own size. */
  void paint(Graphics2D graphics) {
    node.paint(graphics);
  }

  /** The chart as PNG, three points for each of its pixels. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    paint(graphics);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
