package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CaseKind;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Department;
import io.runonce.contract.Guide;
import io.runonce.contract.GuidePlace;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.Source;
import io.runonce.contract.TicketFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CataloguesITCase {
  private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

  @Test
  void anImportComesBackAsItWasAndTheNewestIsInForce() {
    Catalogue first = catalogue("开店");
    Catalogue second = catalogue("开健身房");
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Catalogues catalogues = test.writer().catalogues();
      assertThat(catalogues.load()).isEmpty();
      assertThat(catalogues.save(first, "li", "folder")).isEqualTo(1);
      assertThat(catalogues.save(second, "li", "folder")).isEqualTo(2);
      assertThat(catalogues.load()).contains(new Catalogues.Numbered(2, second));
      assertThat(catalogues.load(1)).isEqualTo(first);
    }
  }

  @Test
  void anImportWithoutItsLastRowIsNotInForce() {
    try (TestWarehouse test = TestWarehouse.migrated()) {
      Catalogues catalogues = test.writer().catalogues();
      catalogues.save(catalogue("a"), "li", "folder");
      CatalogueRows.of(catalogue("half"), 2).forEach(test.writer()::insert);
      assertThat(catalogues.load().orElseThrow().number()).isEqualTo(1);
    }
  }

  private static Catalogue catalogue(String name) {
    return new Catalogue(
        List.of(
            new ItemVersion(
                "I1",
                "1",
                DAY,
                name,
                "Open",
                "B1",
                "行政许可",
                "D1",
                CaseKind.PROMISED,
                20,
                5,
                1,
                List.of("M1", "M2"),
                3,
                4,
                true,
                "创业起步",
                "O1",
                List.of("L1"),
                5,
                10,
                43,
                7,
                "seed"),
            new ItemVersion(
                "I2",
                "1",
                DAY,
                name,
                null,
                null,
                null,
                "D1",
                CaseKind.IMMEDIATE,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                false,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null)),
        List.of(
            new OneThing(
                "O1",
                name,
                null,
                "青年",
                1,
                5,
                41,
                43,
                5,
                25,
                14,
                "省",
                "2024-1",
                "D1",
                List.of("D2"),
                DAY,
                null)),
        List.of(new Material("M1", "证", true, "证照"), new Material("M2", "表", false, null)),
        List.of(new Queue(null, "Q1", List.of("I1")), new Queue("L1", "Q2", List.of("I1", "I2"))),
        List.of(new Source("hall", "D1", null, null, null, 365, Duration.ofHours(1))),
        List.of(new Department("D1", "510112", "局", null)),
        List.of(new Location("L1", "510112", "厅", "Hall", null, 104.25, 30.5, null)),
        List.of(new TicketFeed("L1", DAY, null), new TicketFeed("L2", DAY, DAY.plusDays(3))),
        List.of(new Holiday(DAY, HolidayKind.HOLIDAY, "元旦", 2023)),
        List.of(new Guide("I1", GuidePlace.HALL, List.of("M1"), 1, null)));
  }
}
