package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.jobs.JobArguments.Job;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobArgumentsTest {

  @Test
  void everyOptionIsRead() {
    assertThat(JobArguments.parse("reckon", "--all", "--now", "2024-03-20T12:00:00+08:00"))
        .isEqualTo(
            new JobArguments(Job.RECKON, true, Optional.of(Instant.parse("2024-03-20T04:00:00Z"))));
    assertThat(JobArguments.parse("rank"))
        .isEqualTo(new JobArguments(Job.RANK, false, Optional.empty()));
  }

  @Test
  void misuseIsOneLineThatSaysWhatIsAllowed() {
    assertThatThrownBy(() -> JobArguments.parse("reckon", "--everything"))
        .hasMessageContaining("'--everything'")
        .hasMessageContaining("usage:");
    assertThatThrownBy(() -> JobArguments.parse("rank", "--all")).hasMessageContaining("usage:");
    assertThatThrownBy(JobArguments::parse).hasMessageContaining("no job");
    assertThatThrownBy(() -> JobArguments.parse("rank", "--now", "today"))
        .hasMessageContaining("--now 'today'");
  }
}
