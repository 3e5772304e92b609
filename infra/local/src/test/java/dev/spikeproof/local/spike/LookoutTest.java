package dev.spikeproof.local.spike;

import java.time.Instant;

import dev.spikeproof.local.spike.report.Way;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LookoutTest {

	private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

	@Test
	void countsHowLongEachWorkerWasThere() {
		Shifts shifts = new Shifts();
		shifts.see(JsonMapper.shared().readTree("""
				[{"name": "video-encoder", "since": "2026-11-26T11:00:00Z", "readyAt": "2026-11-26T11:00:09Z"}]"""),
				NOON);
		shifts.see(JsonMapper.shared().readTree("""
				[{"name": "video-encoder", "since": "2026-11-26T11:00:00Z", "readyAt": "2026-11-26T11:00:09Z"},
				 {"name": "video-encoder-2", "since": "2026-11-26T12:00:20Z", "readyAt": "2026-11-26T12:00:24Z"}]"""),
				NOON.plusSeconds(60));

		assertThat(shifts.seconds(NOON, NOON.plusSeconds(60))).containsExactlyInAnyOrder(60.0, 40.0);
		assertThat(shifts.startUp(NOON)).isEqualTo(4);
	}

	@Test
	void countsWhatWorkersWereBusyWith() {
		String samples = """
				# TYPE spikeproof_encodings_seconds summary
				spikeproof_encodings_seconds_count{outcome="encoded",preset="mp4-360p"} 12
				spikeproof_encodings_seconds_sum{outcome="encoded",preset="mp4-360p"} 61.5
				spikeproof_encodings_seconds_count{outcome="repeated",preset="mp4-360p"} 2
				spikeproof_encodings_seconds_sum{outcome="repeated",preset="mp4-360p"} 0.01
				spikeproof_encodings_seconds_max{outcome="encoded",preset="mp4-360p"} 5.9
				spikeproof_inbox_handler_seconds_count{outcome="handled",queue="encoding"} 8
				spikeproof_inbox_handler_seconds_sum{outcome="handled",queue="encoding"} 44.5
				spikeproof_inbox_handler_seconds_count{outcome="failed",queue="encoding"} 1
				spikeproof_inbox_redeliveries_total{queue="encoding"} 3.0
				""";
		assertThat(Meters.Count.parse(samples, Way.SYNC)).isEqualTo(new Meters.Count(12, 61.5, 3));
		assertThat(Meters.Count.parse(samples, Way.ASYNC)).isEqualTo(new Meters.Count(8, 44.5, 3));
	}

}
