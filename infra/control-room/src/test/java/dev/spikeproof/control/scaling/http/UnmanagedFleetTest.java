package dev.spikeproof.control.scaling.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.control.scaling.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sixteen workers, a name server, and no AWS. */
@DisabledOnOs(value = OS.MAC, disabledReason = "It has but one loopback address.")
class UnmanagedFleetTest {

	private static final String HOST = "video-encoder.dev.internal";

	private final Map<String, HttpServer> workers = new TreeMap<>();

	private final Map<String, AtomicInteger> readiness = new TreeMap<>();

	private Instant now = Instant.parse("2026-11-26T10:00:00Z");

	private StubNameServer names;

	private UnmanagedFleet fleet;

	@BeforeEach
	void start() throws IOException {
		this.names = new StubNameServer();
		int port = 0;
		for (int i = 0; i < 16; i++) {
			port = start("127.0.8." + (10 + i), port);
		}
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
		requests.setReadTimeout(Duration.ofSeconds(1));
		this.fleet = new UnmanagedFleet(new FleetSettings("", "", HOST, port), new Addresses(this.names.url()),
				RestClient.builder().requestFactory(requests).build(), () -> this.now);
	}

	private int start(String address, int port) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), port), 0);
		AtomicInteger status = new AtomicInteger(200);
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(status.get(), -1);
			exchange.close();
		});
		server.start();
		this.workers.put(address, server);
		this.readiness.put(address, status);
		return server.getAddress().getPort();
	}

	@AfterEach
	void stop() {
		this.names.close();
		this.workers.values().forEach((server) -> server.stop(0));
	}

	@Test
	void anAnswerNamesEight() {
		name(16);
		assertThat(new Addresses(this.names.url()).of(HOST).addresses()).hasSize(8);
		assertThat(present()).hasSize(8);
	}

	@Test
	void moreThanAnAnswerNamesAreSeenAfterSome() {
		seeSixteen();
		assertThat(present()).containsExactlyElementsOf(this.workers.keySet());
	}

	@Test
	void whoIsGoneIsNotCountedFiveSecondsLater() {
		seeSixteen();
		List.of("127.0.8.10", "127.0.8.15", "127.0.8.25").forEach((gone) -> {
			this.names.addresses.remove(gone);
			Objects.requireNonNull(this.workers.get(gone)).stop(0);
		});
		passes(Duration.ofSeconds(6));
		assertThat(present()).hasSize(13).doesNotContain("127.0.8.10", "127.0.8.15", "127.0.8.25");
	}

	@Test
	void whoFinishesWhatItDoesBeforeItStopsIsNotCounted() {
		seeSixteen();
		this.names.addresses.remove("127.0.8.11");
		answers("127.0.8.11", 503);
		passes(Duration.ofSeconds(6));
		assertThat(present()).hasSize(15).doesNotContain("127.0.8.11");
	}

	@Test
	void whoIsTooBusyToAnswerOnceIsCountedAsBefore() {
		seeSixteen();
		this.names.addresses.remove("127.0.8.11");
		answers("127.0.8.11", 503);
		passes(Duration.ofSeconds(2));
		assertThat(present()).hasSize(16);
		answers("127.0.8.11", 200);
		passes(Duration.ofSeconds(4));
		assertThat(present()).hasSize(16);
	}

	@Test
	void fewerThanEightAreAllThereAre() {
		seeSixteen();
		name(7);
		assertThat(present()).hasSize(7);
	}

	@Test
	void aNameThatIsGoneMeansThatNobodyIsThere() {
		seeSixteen();
		name(0);
		assertThat(present()).isEmpty();
	}

	@Test
	void workersAreThereAlsoWhileNoNameServerIs() {
		seeSixteen();
		this.names.close();
		passes(Duration.ofSeconds(6));
		assertThat(present()).hasSize(16);
	}

	@Test
	void aWorkerIsKnownSinceItWasSeenFirst() {
		name(1);
		Instant first = this.now;
		present();
		passes(Duration.ofMinutes(1));
		assertThat(this.fleet.roll().workers()).singleElement().extracting(Worker::since).isEqualTo(first);
	}

	@Test
	void anAddressIsItsOwnName() {
		assertThat(new Addresses("dns://127.0.0.1:1").of("127.0.0.1").addresses()).containsExactly("127.0.0.1");
	}

	private void answers(String worker, int status) {
		Objects.requireNonNull(this.readiness.get(worker)).set(status);
	}

	private void seeSixteen() {
		name(16);
		await("all of them").until(() -> present().size() == 16);
	}

	private void name(int count) {
		List<String> all = new ArrayList<>(this.workers.keySet());
		this.names.addresses.clear();
		IntStream.range(0, count).mapToObj(all::get).forEach(this.names.addresses::add);
	}

	private void passes(Duration time) {
		present();
		this.now = this.now.plus(time);
	}

	private List<String> present() {
		return this.fleet.roll().workers().stream().map(Worker::name).toList();
	}

}
