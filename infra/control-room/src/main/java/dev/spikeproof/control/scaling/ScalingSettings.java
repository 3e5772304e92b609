package dev.spikeproof.control.scaling;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the loop works.
 *
 * @param queue whose backlog decides, without the stage
 * @param period between two decisions
 * @param decisions the file that keeps them
 * @param controls the file that keeps what operators have set, for a loop that begins
 * anew; null where nothing does
 * @param receivers services that are asked how long their messages had waited; the
 * workers of the queue are asked anyway
 */
@Validated
@ConfigurationProperties("control-room.scaling")
public record ScalingSettings(@NotBlank String queue, @NotNull @DurationMin(seconds = 1) Duration period,
		@NotNull Path decisions, @Nullable Path controls, @DefaultValue List<URI> receivers,
		@DefaultValue @Valid FleetSettings fleet) {

	/**
	 * Refuses receivers that can't be asked.
	 * @throws IllegalArgumentException which says which
	 */
	public ScalingSettings {
		for (URI receiver : receivers) {
			if (receiver.getHost() == null || !Set.of("http", "https").contains(receiver.getScheme())) {
				throw new IllegalArgumentException(
						"control-room.scaling.receivers has %s: it takes addresses like http://shipping-service:8081"
							.formatted(receiver));
			}
		}
	}

	/**
	 * Where the workers are.
	 *
	 * @param url of who starts and stops them; empty if nobody does
	 * @param host a name whose addresses are those of the workers, where nobody starts
	 * and stops them
	 */
	public record FleetSettings(@DefaultValue("") String url, @DefaultValue("") String token,
			@DefaultValue("127.0.0.1") String host, @DefaultValue("8082") int port) {
	}

}
