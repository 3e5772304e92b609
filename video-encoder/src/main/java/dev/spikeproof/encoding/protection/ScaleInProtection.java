package dev.spikeproof.encoding.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Is asked for before the first job of a busy time begins, again and again while it
 * lasts, and given up soon after. Where nobody grants it jobs run all the same: a stopped
 * worker finishes them or hands them back.
 */
@Component
public class ScaleInProtection {

	private static final Duration GRANTED_FOR = Duration.ofMinutes(5);

	/** So that one who has forgotten all protections knows of this one again. */
	private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);

	/** The next job may be on its way. */
	private static final Duration KEPT_FOR = Duration.ofSeconds(2);

	private final Agent agent;

	private final Clock clock;

	private int jobs;

	private @Nullable Instant grantedAt;

	private Instant idleSince;

	ScaleInProtection(Agent agent, Clock clock, MeterRegistry meters) {
		this.agent = agent;
		this.clock = clock;
		this.idleSince = clock.instant();
		Gauge.builder("spikeproof.worker.protected", this, (it) -> it.isGranted() ? 1 : 0)
			.description("Whether this worker is protected from being stopped by a scale-in, 0 or 1")
			.register(meters);
	}

	/** Returns as soon as the worker is protected, or it is known that it won't be. */
	public synchronized void jobBegins() {
		this.jobs++;
		if (this.grantedAt == null) {
			ask();
		}
	}

	public synchronized void jobEnds() {
		this.jobs--;
		this.idleSince = this.clock.instant();
	}

	/** A former process of the same name may have been killed while it was protected. */
	@EventListener(ApplicationReadyEvent.class)
	synchronized void forgetTheFormer() {
		if (this.jobs == 0) {
			this.agent.release();
		}
	}

	@Scheduled(fixedDelayString = "500ms")
	synchronized void keep() {
		Instant now = this.clock.instant();
		if (this.jobs > 0 && (this.grantedAt == null || !now.isBefore(this.grantedAt.plus(ASK_AGAIN_AFTER)))) {
			ask();
		}
		else if (this.jobs == 0 && this.grantedAt != null && !now.isBefore(this.idleSince.plus(KEPT_FOR))) {
			giveUp();
		}
	}

	@PreDestroy
	synchronized void giveUp() {
		if (this.grantedAt != null) {
			this.agent.release();
			this.grantedAt = null;
		}
	}

	private synchronized boolean isGranted() {
		return this.grantedAt != null;
	}

	private void ask() {
		this.grantedAt = this.agent.protect(GRANTED_FOR) ? this.clock.instant() : null;
	}

}
