package dev.spikeproof.control.scaling.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.spikeproof.control.scaling.Waits;
import org.jspecify.annotations.Nullable;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the times in queue from the Prometheus endpoints of all who have these names. */
class ScrapedWaits implements Waits {

	static final String METRIC = "spikeproof_inbox_time_in_queue_seconds";

	private final List<URI> services;

	private final RestClient http;

	ScrapedWaits(List<URI> services, RestClient http) {
		this.services = services;
		this.http = http;
	}

	@Override
	public List<Told> all() {
		ConcurrentLinkedQueue<Told> all = new ConcurrentLinkedQueue<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			this.services.stream()
				.flatMap(ScrapedWaits::processes)
				.forEach((process) -> threads.execute(() -> ask(process).forEach(all::add)));
		}
		return List.copyOf(all);
	}

	private static Stream<String> processes(URI service) {
		try {
			return Stream.of(InetAddress.getAllByName(service.getHost()))
				.map((address) -> UriComponentsBuilder.fromUri(service)
					.host(host(address))
					.replacePath(null)
					.toUriString());
		}
		catch (UnknownHostException ex) {
			return Stream.empty();
		}
	}

	private static String host(InetAddress address) {
		String text = address.getHostAddress();
		return text.contains(":") ? "[" + text + "]" : text;
	}

	private Stream<Told> ask(String process) {
		try {
			return Stream.of(new Told(process,
					parse(this.http.get()
						.uri(process + "/actuator/prometheus?includedNames=" + METRIC)
						.retrieve()
						.body(String.class))));
		}
		catch (RestClientException ex) {
			return Stream.empty();
		}
	}

	/** A service that received nothing yet has no such metric. */
	static Map<String, Wait> parse(@Nullable String metrics) {
		Map<String, Wait> waits = new HashMap<>();
		Samples.of(metrics).forEach((sample) -> {
			switch (sample.name()) {
				case METRIC + "_count" ->
					waits.merge(sample.label("queue"), new Wait((long) sample.value(), 0), Wait::plus);
				case METRIC + "_sum" -> waits.merge(sample.label("queue"), new Wait(0, sample.value()), Wait::plus);
				default -> {
				}
			}
		});
		return waits;
	}

}
