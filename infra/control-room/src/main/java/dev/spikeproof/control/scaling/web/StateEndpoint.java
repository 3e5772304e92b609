package dev.spikeproof.control.scaling.web;

import java.util.List;

import dev.spikeproof.control.scaling.Course;
import dev.spikeproof.control.scaling.Decided;
import dev.spikeproof.control.scaling.Decisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "State")
class StateEndpoint {

	private static final int MOST = 1000;

	private final Board board;

	private final Decisions decisions;

	private final Course course;

	private final LiveFeed feed;

	StateEndpoint(Board board, Decisions decisions, Course course, LiveFeed feed) {
		this.board = board;
		this.decisions = decisions;
		this.course = course;
		this.feed = feed;
	}

	@GetMapping("/state")
	@Operation(summary = "Queues, workers, alarms and how it is scaled, at this moment")
	StateDocument state() {
		return this.board.now();
	}

	@GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "The same as server-sent events named state, one every second")
	SseEmitter live() {
		return this.feed.watch();
	}

	@GetMapping("/decisions")
	@Operation(summary = "Why there are as many workers as there are, the newest decision first")
	List<Decided> decisions(@RequestParam(defaultValue = "100") int limit) {
		return this.decisions.latest(Math.clamp(limit, 1, MOST));
	}

	@GetMapping("/history")
	@Operation(summary = "How the last hour went, a point for every two seconds, the oldest first")
	List<Course.Point> history() {
		return this.course.points();
	}

	@PutMapping(path = "/race", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Shows how a load test does, synchronously and asynchronously")
	void race(@Valid @RequestBody RaceDocument race) {
		this.board.race(race);
	}

}
