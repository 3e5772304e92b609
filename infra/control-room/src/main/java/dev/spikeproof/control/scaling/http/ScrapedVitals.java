package dev.spikeproof.control.scaling.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.spikeproof.control.scaling.Checkup;
import dev.spikeproof.control.scaling.Vitals;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.http.Samples.Sample;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads the few metrics that the loop needs from each worker's Prometheus endpoint. */
class ScrapedVitals implements Checkup {

	private static final String RUNNING = "spikeproof_encodings_running";

	private static final String TIMES = "spikeproof_encodings_seconds";

	private static final String COUNT = TIMES + "_count";

	private static final String SUM = TIMES + "_sum";

	/** By which a counter is asked for; its sample has the ending {@code _total}. */
	private static final String CPU = "spikeproof_worker_cpu_seconds";

	/** Failures and repetitions are no work that was done. */
	private static final Set<String> DONE = Set.of("encoded", "rejected");

	private final RestClient http;

	ScrapedVitals(RestClient http) {
		this.http = http;
	}

	@Override
	public Map<String, Vitals> of(List<Worker> workers) {
		Map<String, Vitals> all = new ConcurrentHashMap<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			workers.forEach((worker) -> threads
				.execute(() -> ask(worker).ifPresent((vitals) -> all.put(worker.name(), vitals))));
		}
		return Map.copyOf(all);
	}

	private Optional<Vitals> ask(Worker worker) {
		try {
			return Optional.of(parse(this.http.get()
				.uri(worker.address() + "/actuator/prometheus?includedNames="
						+ String.join(",", RUNNING, TIMES, ScrapedWaits.METRIC, CPU))
				.retrieve()
				.requiredBody(String.class)));
		}
		catch (RestClientException ex) {
			return Optional.empty();
		}
	}

	static Vitals parse(String metrics) {
		double running = 0;
		double count = 0;
		double sum = 0;
		double received = 0;
		double waited = 0;
		double cpu = 0;
		for (Sample sample : Samples.of(metrics).toList()) {
			double value = sample.value();
			boolean isDone = DONE.contains(sample.label("outcome"));
			switch (sample.name()) {
				case RUNNING -> running += value;
				case COUNT -> count += isDone ? value : 0;
				case SUM -> sum += isDone ? value : 0;
				case ScrapedWaits.METRIC + "_count" -> received += value;
				case ScrapedWaits.METRIC + "_sum" -> waited += value;
				case CPU + "_total" -> cpu += value;
				default -> {
				}
			}
		}
		return new Vitals((int) running, (long) count, sum, (long) received, waited, cpu);
	}

}
