package io.runonce.sources.simulator;

/** Takes finished lines; the bytes are the caller's and valid during the call only. */
interface EventSink {
  /** One JSON object with its line end. */
  void accept(long time, byte[] bytes, int length);
}
