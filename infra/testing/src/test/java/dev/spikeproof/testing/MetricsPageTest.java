package dev.spikeproof.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsPageTest {

	private static final String SCRAPE = """
			# HELP jvm_threads_live_threads The current number of live threads
			# TYPE jvm_threads_live_threads gauge
			jvm_threads_live_threads 31
			# TYPE spikeproof_jobs_seconds histogram
			spikeproof_jobs_seconds_bucket{outcome="done",le="0.1"} 1
			spikeproof_jobs_seconds_count{outcome="done"} 1
			spikeproof_jobs_seconds_count{outcome="failed"} 0
			# TYPE spikeproof_jobs_seconds_max gauge
			spikeproof_jobs_seconds_max{outcome="done"} 0.05
			# TYPE spikeproof_waiting gauge
			spikeproof_waiting 3.0
			""";

	private static final String JOBS = "| `spikeproof.jobs` | `spikeproof_jobs_seconds` | timer | seconds | `outcome`: done, failed | |\n";

	private static final String WAITING = "| `spikeproof.waiting` | `spikeproof_waiting` | gauge | jobs | | |\n";

	@Test
	void isRightWhenItSaysWhatIsShown() {
		assertThat(differences("## A\n" + JOBS + "## B\n" + WAITING)).isEmpty();
	}

	@Test
	void missesWhatIsShownAndNotDocumented() {
		assertThat(differences("## A\n" + JOBS + "## Elsewhere\n" + WAITING))
			.containsExactly("spikeproof_waiting is shown and not documented");
	}

	@Test
	void missesWhatIsDocumentedAndNotShown() {
		assertThat(differences("## A\n" + JOBS + WAITING + WAITING.replace("waiting", "gone")))
			.containsExactly("spikeproof_gone is documented and not shown");
	}

	@Test
	void mindsTagsAndTheirValuesTypeAndUnit() {
		assertThat(differences("## A\n" + JOBS.replace(", failed", "") + WAITING))
			.containsExactly("spikeproof_jobs_seconds has the undocumented outcome failed");
		assertThat(differences("## A\n" + JOBS.replace("outcome", "result") + WAITING))
			.containsExactly("spikeproof_jobs_seconds has the tags [outcome]");
		assertThat(differences("## A\n" + JOBS + WAITING.replace("gauge", "summary")))
			.containsExactly("spikeproof_waiting is no summary");
		assertThat(differences("## A\n" + JOBS + WAITING.replace("| jobs", "| seconds")))
			.containsExactly("spikeproof_waiting is no gauge in seconds named spikeproof.waiting");
	}

	@Test
	void knowsWhatEachMeterIsCalledInCloudWatch() {
		String requests = "| `http.requests` | | timer | ms | `uri`; `outcome`: GOOD | |\n";
		String backlog = "| `Backlog` | | value | messages | `QueueName` | |\n";
		assertThat(new MetricsPage("## A\n" + JOBS + WAITING + "## B\n" + requests + backlog).inCloudWatch())
			.containsEntry("spikeproof.jobs.avg", Map.of("outcome", Set.of("done", "failed")))
			.containsEntry("spikeproof.waiting.value", Map.of())
			.containsEntry("http.requests.count", Map.of("uri", Set.of(), "outcome", Set.of("GOOD")))
			.containsEntry("Backlog", Map.of("QueueName", Set.of()))
			.hasSize(10);
	}

	private static List<String> differences(String page) {
		return new MetricsPage(page).differences(SCRAPE, "A", "B");
	}

}
