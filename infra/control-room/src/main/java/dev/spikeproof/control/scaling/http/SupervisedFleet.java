package dev.spikeproof.control.scaling.http;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.FleetIsAway;
import dev.spikeproof.control.scaling.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Workers that somebody else looks after: processes, by the supervisor of {@code ./demo},
 * or containers, by the service {@code fleet} of compose.
 */
class SupervisedFleet implements Fleet {

	private static final Logger log = LoggerFactory.getLogger(SupervisedFleet.class);

	private static final String WORKERS = "/workers";

	private final RestClient http;

	/** As it was said last. */
	private volatile Kind kind = Kind.PROCESSES;

	SupervisedFleet(RestClient http) {
		this.http = http;
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Answer(Kind kind, Limit limit, List<Worker> workers) {
	}

	@Override
	public Kind kind() {
		return this.kind;
	}

	@Override
	public Roll roll() {
		try {
			Answer answer = this.http.get().uri(WORKERS).retrieve().requiredBody(Answer.class);
			this.kind = answer.kind();
			return new Roll(answer.workers(), answer.limit());
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
			throw new IOException("Who looks after the workers answers " + status);
		}
		return status == HttpStatus.ACCEPTED.value();
	}

	private static FleetIsAway away(RestClientException ex) {
		return new FleetIsAway("Who looks after the workers doesn't answer as they should: " + ex.getMessage(), ex);
	}

}
