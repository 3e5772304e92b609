package dev.spikeproof.control.scaling.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.Worker.Condition;
import dev.spikeproof.control.scaling.http.Addresses.Answer;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Workers behind one name, which somebody else starts and stops. Where an answer can't
 * name all, those of earlier ones count as long as they say that they are ready.
 */
class UnmanagedFleet implements Fleet {

	/** One that works hard may be slow to answer, and yet be there. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Map<String, Seen> seen = new TreeMap<>();

	private final FleetSettings settings;

	private final Addresses addresses;

	private final RestClient http;

	private final InstantSource clock;

	UnmanagedFleet(FleetSettings settings, Addresses addresses, RestClient http, InstantSource clock) {
		this.settings = settings;
		this.addresses = addresses;
		this.http = http;
		this.clock = clock;
	}

	private record Seen(Instant first, Instant last) {

		Seen again(Seen later) {
			return new Seen(this.first, later.last);
		}

	}

	@Override
	public Kind kind() {
		return Kind.UNMANAGED;
	}

	@Override
	public synchronized Roll roll() {
		Answer answer = this.addresses.of(this.settings.host());
		Set<String> present = new TreeSet<>(answer.addresses());
		if (!answer.isWhole()) {
			present
				.addAll(ready(this.seen.keySet().stream().filter((it) -> !answer.addresses().contains(it)).toList()));
		}
		Instant now = this.clock.instant();
		present.forEach((address) -> this.seen.merge(address, new Seen(now, now), Seen::again));
		Instant longAgo = now.minus(PATIENCE);
		this.seen.entrySet()
			.removeIf((it) -> !present.contains(it.getKey())
					&& (answer.isWhole() || it.getValue().last().isBefore(longAgo)));
		return new Roll(this.seen.entrySet().stream().map((it) -> worker(it.getKey(), it.getValue().first())).toList(),
				null);
	}

	private Collection<String> ready(List<String> asked) {
		Set<String> ready = ConcurrentHashMap.newKeySet();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			asked.forEach((address) -> threads.execute(() -> {
				if (isReady(address)) {
					ready.add(address);
				}
			}));
		}
		return ready;
	}

	/** Also says no from when it is to stop, while it finishes what it does. */
	private boolean isReady(String address) {
		try {
			this.http.get().uri(uri(address) + "/actuator/health/readiness").retrieve().toBodilessEntity();
			return true;
		}
		catch (RestClientException ex) {
			return false;
		}
	}

	private Worker worker(String address, Instant since) {
		return new Worker(address, uri(address), Condition.RUNNING, since, since);
	}

	private URI uri(String address) {
		return URI.create("http://" + address + ":" + this.settings.port());
	}

	@Override
	public void start() {
		throw new UnsupportedOperationException("Nobody here starts workers");
	}

	@Override
	public void stop(Worker worker) {
		throw new UnsupportedOperationException("Nobody here stops workers");
	}

	@Override
	public boolean kill(String worker) {
		return false;
	}

}
