package dev.spikeproof.encoding.protection.http;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spikeproof.encoding.protection.Agent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The ECS container agent's endpoint for task scale-in protection, which the control room
 * has as well (Amazon ECS Developer Guide, "Task scale-in protection endpoint").
 */
class EcsAgent implements Agent {

	private static final Logger log = LoggerFactory.getLogger(EcsAgent.class);

	private static final String STATE = "/task-protection/v1/state";

	private final RestClient http;

	EcsAgent(RestClient http) {
		this.http = http;
	}

	/** Where it can't be granted, there is a failure instead of a protection. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Answer(@Nullable Protection protection, @Nullable Failure failure) {

		@JsonIgnoreProperties(ignoreUnknown = true)
		record Protection(@JsonProperty("ProtectionEnabled") boolean enabled) {
		}

		@JsonIgnoreProperties(ignoreUnknown = true)
		record Failure(@JsonProperty("Reason") @Nullable String reason,
				@JsonProperty("Detail") @Nullable String detail) {
		}

	}

	@Override
	public boolean protect(Duration time) {
		return put(Map.of("ProtectionEnabled", true, "ExpiresInMinutes", time.toMinutes()));
	}

	@Override
	public void release() {
		put(Map.of("ProtectionEnabled", false));
	}

	private boolean put(Map<String, Object> state) {
		try {
			Answer answer = this.http.put()
				.uri(STATE)
				.contentType(MediaType.APPLICATION_JSON)
				.body(state)
				.retrieve()
				.requiredBody(Answer.class);
			if (answer.failure() != null) {
				log.warn("Scale-in protection wasn't changed: {} {}", answer.failure().reason(),
						answer.failure().detail());
			}
			return answer.protection() != null && answer.protection().enabled();
		}
		catch (RestClientException ex) {
			log.warn("Scale-in protection can't be changed: {}", ex.getMessage());
			return false;
		}
	}

}
