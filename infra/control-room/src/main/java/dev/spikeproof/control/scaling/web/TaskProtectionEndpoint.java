package dev.spikeproof.control.scaling.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.spikeproof.control.scaling.Protections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Task scale-in protection as the ECS container agent offers it to its tasks, with the
 * same names (Amazon ECS Developer Guide, "Task scale-in protection endpoint").
 */
@RestController
@RequestMapping(path = "/ecs/{worker}/task-protection/v1/state", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Task protection")
class TaskProtectionEndpoint {

	/** What ECS takes where nothing is said. */
	private static final int TWO_HOURS = 120;

	private static final int LONGEST = 2880;

	private final Protections protections;

	private final Tasks tasks;

	TaskProtectionEndpoint(Protections protections, Tasks tasks) {
		this.protections = protections;
		this.tasks = tasks;
	}

	record Wanted(@JsonProperty("ProtectionEnabled") boolean enabled,
			@JsonProperty("ExpiresInMinutes") @Min(1) @Max(LONGEST) @Nullable Integer minutes) {
	}

	record Answer(Protection protection) {

		@JsonInclude(JsonInclude.Include.NON_NULL)
		record Protection(@JsonProperty("ExpirationDate") @Nullable Instant expiration,
				@JsonProperty("ProtectionEnabled") boolean enabled, @JsonProperty("TaskArn") String task) {
		}

		static Answer of(String worker, Optional<Instant> expiration) {
			return new Answer(new Protection(expiration.orElse(null), expiration.isPresent(), worker));
		}

	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Protects a worker from being stopped by a scale-in, or no longer",
			description = "The worker \"" + Tasks.SELF + "\" is the one at the address that the request comes from.")
	Answer change(@PathVariable("worker") String task, @Valid @RequestBody Wanted wanted, HttpServletRequest request) {
		String worker = this.tasks.worker(task, request.getRemoteAddr());
		if (!wanted.enabled()) {
			this.protections.release(worker);
			return Answer.of(worker, Optional.empty());
		}
		int minutes = (wanted.minutes() != null) ? wanted.minutes() : TWO_HOURS;
		return Answer.of(worker, Optional.of(this.protections.protect(worker, Duration.ofMinutes(minutes))));
	}

	@GetMapping
	@Operation(summary = "Whether a worker is protected, and until when")
	Answer state(@PathVariable("worker") String task, HttpServletRequest request) {
		String worker = this.tasks.worker(task, request.getRemoteAddr());
		return Answer.of(worker, this.protections.of(worker));
	}

}
