package dev.spikeproof.control.scaling.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.spikeproof.control.scaling.Waits;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the times in queue from the Prometheus endpoints of all who have these names. */
class ScrapedWaits implements Waits {

	private static final String METRIC = "spikeproof_inbox_time_in_queue_seconds";

	private static final Pattern SAMPLE = Pattern
		.compile("^" + METRIC + "_(count|sum)\\{.*queue=\"([^\"]+)\".*} (\\S+)$", Pattern.MULTILINE);

	private final List<URI> services;

	private final RestClient http;

	ScrapedWaits(List<URI> services, RestClient http) {
		this.services = services;
		this.http = http;
	}

	@Override
	public List<Wait> all() {
		return this.services.stream().flatMap(ScrapedWaits::processes).flatMap(this::ask).toList();
	}

	private static Stream<String> processes(URI service) {
		try {
			return Stream.of(InetAddress.getAllByName(service.getHost()))
				.map((address) -> UriComponentsBuilder.fromUri(service).host(host(address)).toUriString());
		}
		catch (UnknownHostException ex) {
			return Stream.empty();
		}
	}

	private static String host(InetAddress address) {
		String text = address.getHostAddress();
		return text.contains(":") ? "[" + text + "]" : text;
	}

	private Stream<Wait> ask(String process) {
		try {
			return parse(process,
					this.http.get()
						.uri(process + "/actuator/prometheus?includedNames=" + METRIC)
						.retrieve()
						.requiredBody(String.class))
				.stream();
		}
		catch (RestClientException ex) {
			return Stream.empty();
		}
	}

	static List<Wait> parse(String process, String metrics) {
		Map<String, Double> received = new HashMap<>();
		Map<String, Double> seconds = new HashMap<>();
		Matcher sample = SAMPLE.matcher(metrics);
		while (sample.find()) {
			(sample.group(1).equals("count") ? received : seconds).merge(sample.group(2),
					Double.parseDouble(sample.group(3)), Double::sum);
		}
		List<Wait> waits = new ArrayList<>();
		received.forEach((queue, count) -> waits
			.add(new Wait(process, queue, count.longValue(), seconds.getOrDefault(queue, 0.0))));
		return waits;
	}

}
