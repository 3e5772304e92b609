package dev.spikeproof.control.scaling.http;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.FleetIsAway;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.Worker.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Processes of this machine, which the supervisor of {@code ./demo} looks after. */
class SupervisedFleet implements Fleet {

	private static final Logger log = LoggerFactory.getLogger(SupervisedFleet.class);

	private static final String WORKERS = "/workers";

	private final RestClient http;

	SupervisedFleet(RestClient http) {
		this.http = http;
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Answer(Limit limit, List<Part> workers) {

		@JsonIgnoreProperties(ignoreUnknown = true)
		record Part(String name, int port, String condition, @Nullable Instant since, @Nullable Instant readyAt) {

			Worker worker() {
				return new Worker(this.name, URI.create("http://127.0.0.1:" + this.port), switch (this.condition) {
					case "ready" -> Condition.RUNNING;
					case "stopping", "stopped" -> Condition.STOPPING;
					default -> Condition.STARTING;
				}, Optional.ofNullable(this.since).orElseGet(Instant::now), this.readyAt);
			}

		}

	}

	@Override
	public Kind kind() {
		return Kind.PROCESSES;
	}

	@Override
	public Roll roll() {
		try {
			Answer answer = this.http.get().uri(WORKERS).retrieve().requiredBody(Answer.class);
			return new Roll(answer.workers().stream().map(Answer.Part::worker).toList(), answer.limit());
		}
		catch (RestClientException ex) {
			throw away(ex);
		}
	}

	@Override
	public void start() {
		try {
			this.http.post().uri(WORKERS).retrieve().toBodilessEntity();
		}
		catch (HttpClientErrorException.Conflict ex) {
			log.info("No worker was started: {}", ex.getResponseBodyAsString());
		}
		catch (RestClientException ex) {
			throw away(ex);
		}
	}

	@Override
	public void stop(Worker worker) {
		try {
			this.http.delete().uri(WORKERS + "/{name}", worker.name()).retrieve().toBodilessEntity();
		}
		catch (HttpClientErrorException.NotFound ex) {
			log.info("{} is gone already", worker.name());
		}
		catch (RestClientException ex) {
			throw away(ex);
		}
	}

	@Override
	public boolean kill(String worker) {
		try {
			return this.http.post()
				.uri(WORKERS + "/{name}/kill", worker)
				.exchange((request, response) -> isKilled(response.getStatusCode().value()));
		}
		catch (RestClientException ex) {
			throw away(ex);
		}
	}

	private static boolean isKilled(int status) throws IOException {
		if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			throw new IOException("The supervisor answers " + status);
		}
		return status == HttpStatus.ACCEPTED.value();
	}

	private static FleetIsAway away(RestClientException ex) {
		return new FleetIsAway("The supervisor doesn't answer as it should: " + ex.getMessage(), ex);
	}

}
