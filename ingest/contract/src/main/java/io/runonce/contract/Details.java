package io.runonce.contract;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules and measures read of an event's attributes (CONTRACT §1). Null or empty where the
 * event's type has no such attribute or the source did not tell it.
 *
 * @param days of EXTENDED, working days, ≥ 0
 * @param volume of SEARCHED, times, ≥ 0; 1 unless told
 * @param reportedVisits what somebody told in a callback or rating, ≥ 0
 */
public record Details(
    @Nullable String ticketNo,
    @Nullable String queueCode,
    @Nullable String window,
    List<MaterialGiven> materials,
    @Nullable Reason reason,
    @Nullable CaseKind kind,
    @Nullable CloseResult result,
    @Nullable DeliveryMethod method,
    @Nullable Integer days,
    @Nullable Boolean answered,
    @Nullable String topic,
    @Nullable Grade grade,
    @Nullable GradeOrigin origin,
    @Nullable Integer reportedVisits,
    @Nullable String keyword,
    long volume,
    @Nullable String appealNo,
    @Nullable String appealKind)
    implements Serializable {

  public static final Details NONE = new Builder().build();

  public Details {
    materials = List.copyOf(materials);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is told; everything else stays absent. */
  public static final class Builder {
    private @Nullable String ticketNo;
    private @Nullable String queueCode;
    private @Nullable String window;
    private List<MaterialGiven> materials = List.of();
    private @Nullable Reason reason;
    private @Nullable CaseKind kind;
    private @Nullable CloseResult result;
    private @Nullable DeliveryMethod method;
    private @Nullable Integer days;
    private @Nullable Boolean answered;
    private @Nullable String topic;
    private @Nullable Grade grade;
    private @Nullable GradeOrigin origin;
    private @Nullable Integer reportedVisits;
    private @Nullable String keyword;
    private long volume = 1;
    private @Nullable String appealNo;
    private @Nullable String appealKind;

    private Builder() {}

    public Builder ticketNo(@Nullable String ticketNo) {
      this.ticketNo = ticketNo;
      return this;
    }

    public Builder queueCode(@Nullable String queueCode) {
      this.queueCode = queueCode;
      return this;
    }

    public Builder window(@Nullable String window) {
      this.window = window;
      return this;
    }

    public Builder materials(List<MaterialGiven> materials) {
      this.materials = materials;
      return this;
    }

    public Builder reason(@Nullable Reason reason) {
      this.reason = reason;
      return this;
    }

    public Builder kind(@Nullable CaseKind kind) {
      this.kind = kind;
      return this;
    }

    public Builder result(@Nullable CloseResult result) {
      this.result = result;
      return this;
    }

    public Builder method(@Nullable DeliveryMethod method) {
      this.method = method;
      return this;
    }

    public Builder days(@Nullable Integer days) {
      this.days = days;
      return this;
    }

    public Builder answered(@Nullable Boolean answered) {
      this.answered = answered;
      return this;
    }

    public Builder topic(@Nullable String topic) {
      this.topic = topic;
      return this;
    }

    public Builder grade(@Nullable Grade grade) {
      this.grade = grade;
      return this;
    }

    public Builder origin(@Nullable GradeOrigin origin) {
      this.origin = origin;
      return this;
    }

    public Builder reportedVisits(@Nullable Integer reportedVisits) {
      this.reportedVisits = reportedVisits;
      return this;
    }

    public Builder keyword(@Nullable String keyword) {
      this.keyword = keyword;
      return this;
    }

    public Builder volume(long volume) {
      this.volume = volume;
      return this;
    }

    public Builder appealNo(@Nullable String appealNo) {
      this.appealNo = appealNo;
      return this;
    }

    public Builder appealKind(@Nullable String appealKind) {
      this.appealKind = appealKind;
      return this;
    }

    public Details build() {
      return new Details(
          ticketNo,
          queueCode,
          window,
          materials,
          reason,
          kind,
          result,
          method,
          days,
          answered,
          topic,
          grade,
          origin,
          reportedVisits,
          keyword,
          volume,
          appealNo,
          appealKind);
    }
  }
}
