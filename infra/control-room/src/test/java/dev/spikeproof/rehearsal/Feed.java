package dev.spikeproof.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the loop tells a page. */
@RestController
public class Feed {

	private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();

	private final ScheduledFuture<?> ticking;

	private final Stage stage;

	private volatile boolean silent;

	Feed(Stage stage) {
		this.stage = stage;
		this.ticking = this.ticks.scheduleAtFixedRate(() -> this.pages.forEach(this::tell), 1, 1, TimeUnit.SECONDS);
	}

	@GetMapping("/rehearsal/{scene}")
	Map<String, Object> play(@PathVariable String scene) {
		this.stage.play(Stage.Scene.valueOf(scene.toUpperCase(Locale.ROOT)));
		return this.stage.state();
	}

	@GetMapping("/api/state")
	Map<String, Object> state() {
		return this.stage.state();
	}

	@GetMapping("/api/history")
	List<Map<String, Object>> history() {
		return this.stage.history();
	}

	@GetMapping("/api/decisions")
	List<Map<String, Object>> decisions() {
		return this.stage.decisions();
	}

	/** Breaks what is open and turns away who comes, until it isn't silent any more. */
	public void keepSilent(boolean silent) {
		this.silent = silent;
		if (silent) {
			this.pages.forEach(SseEmitter::complete);
		}
	}

	@GetMapping("/api/live")
	SseEmitter live() {
		if (this.silent) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		SseEmitter page = new SseEmitter(0L);
		page.onCompletion(() -> this.pages.remove(page));
		this.pages.add(page);
		tell(page);
		return page;
	}

	private void tell(SseEmitter page) {
		try {
			page.send(SseEmitter.event().name("state").data(this.stage.state()));
		}
		catch (IOException | IllegalStateException ex) {
			this.pages.remove(page);
		}
	}

	@PreDestroy
	void end() {
		this.ticking.cancel(true);
		this.ticks.shutdown();
		this.pages.forEach(SseEmitter::complete);
	}

}
