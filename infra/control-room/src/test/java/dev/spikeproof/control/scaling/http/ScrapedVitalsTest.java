package dev.spikeproof.control.scaling.http;

import dev.spikeproof.control.scaling.Vitals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScrapedVitalsTest {

	@Test
	void countWhatWasEncodedOrRejectedAndNoRepetitionsOrFailures() {
		assertThat(ScrapedVitals.parse("""
				# HELP spikeproof_encodings_seconds Jobs by preset and outcome
				# TYPE spikeproof_encodings_seconds summary
				spikeproof_encodings_seconds_count{outcome="encoded",preset="mp4-360p"} 30
				spikeproof_encodings_seconds_sum{outcome="encoded",preset="mp4-360p"} 126.5
				spikeproof_encodings_seconds_count{outcome="rejected",preset="poster"} 2
				spikeproof_encodings_seconds_sum{outcome="rejected",preset="poster"} 1.5
				spikeproof_encodings_seconds_count{outcome="repeated",preset="mp4-360p"} 7
				spikeproof_encodings_seconds_sum{outcome="repeated",preset="mp4-360p"} 0.1
				spikeproof_encodings_seconds_count{outcome="failed",preset="mp4-360p"} 1
				spikeproof_encodings_seconds_sum{outcome="failed",preset="mp4-360p"} 9.0
				spikeproof_encodings_seconds_max{outcome="encoded",preset="mp4-360p"} 5.2
				spikeproof_encodings_running 2.0
				spikeproof_inbox_time_in_queue_seconds_bucket{queue="encoding",le="0.1"} 3
				spikeproof_inbox_time_in_queue_seconds_count{queue="encoding"} 39
				spikeproof_inbox_time_in_queue_seconds_sum{queue="encoding"} 78.5
				spikeproof_worker_cpu_seconds_total 8.4
				""")).isEqualTo(new Vitals(2, 32, 128, 39, 78.5, 8.4));
	}

	@Test
	void ofAWorkerThatHasDoneNothingAreZero() {
		assertThat(ScrapedVitals.parse("spikeproof_encodings_running 0.0\n")).isEqualTo(new Vitals(0, 0, 0, 0, 0, 0));
	}

}
