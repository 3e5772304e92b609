package dev.spikeproof.control.scaling.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the state to everyone who watches. Who is slow to read gets the next one later,
 * and holds up nobody.
 */
@Component
class LiveFeed {

	private static final Duration LONGEST = Duration.ofHours(1);

	private final Map<SseEmitter, AtomicBoolean> watchers = new ConcurrentHashMap<>();

	private final Board board;

	LiveFeed(Board board) {
		this.board = board;
	}

	/** Begins with the state as it is. */
	SseEmitter watch() {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		emitter.onCompletion(() -> this.watchers.remove(emitter));
		emitter.onTimeout(emitter::complete);
		emitter.onError((failure) -> this.watchers.remove(emitter));
		AtomicBoolean sending = new AtomicBoolean();
		this.watchers.put(emitter, sending);
		send(emitter, sending, this.board.now());
		return emitter;
	}

	@Scheduled(fixedRateString = "1s")
	void feed() {
		if (!this.watchers.isEmpty()) {
			StateDocument state = this.board.now();
			this.watchers.forEach((emitter, sending) -> send(emitter, sending, state));
		}
	}

	/** Else they would keep this process from stopping; pages come back by themselves. */
	@EventListener
	void on(ContextClosedEvent closed) {
		this.watchers.keySet().forEach(SseEmitter::complete);
	}

	private void send(SseEmitter emitter, AtomicBoolean sending, StateDocument state) {
		if (!sending.compareAndSet(false, true)) {
			return;
		}
		Thread.ofVirtual().name("live-feed").start(() -> {
			try {
				emitter.send(SseEmitter.event().name("state").data(state, MediaType.APPLICATION_JSON));
			}
			catch (IOException | IllegalStateException ex) {
				emitter.completeWithError(ex);
			}
			finally {
				sending.set(false);
			}
		});
	}

}
