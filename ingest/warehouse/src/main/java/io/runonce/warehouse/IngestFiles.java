package io.runonce.warehouse;

import java.util.ArrayList;
import java.util.List;

/** Remembers which files were read to their end. */
public final class IngestFiles {
  private static final List<String> COLUMNS =
      List.of("hash", "name", "bytes", "records", "landed", "rejected", "finished_at");

  private final Transport transport;

  IngestFiles(Transport transport) {
    this.transport = transport;
  }

  /** Writes that a file is finished; written again, it counts once. */
  public void record(IngestFile file) {
    RowBinaryWriter row = new RowBinaryWriter(256);
    row.hash(file.hash())
        .string(file.name())
        .int64(file.bytes())
        .int64(file.records())
        .int64(file.landed())
        .int64(file.rejected())
        .instant(file.finishedAt())
        .endRow();
    transport.insertRowBinary("ingest_file", COLUMNS, row);
  }

  /** The files with this content, whatever their names. */
  public List<IngestFile> withHash(String hash) {
    List<IngestFile> files = new ArrayList<>();
    transport.rows(
        Statement.of(
                "SELECT lower(hex(hash)) AS hash, name, bytes, records, landed, rejected, finished_at"
                    + " FROM ingest_file FINAL"
                    + " WHERE ingest_file.hash = unhex({hash:String}) ORDER BY name")
            .with("hash", hash),
        null,
        row ->
            files.add(
                new IngestFile(
                    row.string("hash"),
                    row.string("name"),
                    row.number("bytes"),
                    row.number("records"),
                    row.number("landed"),
                    row.number("rejected"),
                    row.instant("finished_at"))));
    return files;
  }
}
