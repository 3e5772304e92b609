package dev.spikeproof.control.scaling.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.spikeproof.control.scaling.Controls;
import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.control.scaling.Decisions;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.Fleet.Limit;
import dev.spikeproof.control.scaling.Overview;
import dev.spikeproof.control.scaling.Protections;
import dev.spikeproof.control.scaling.QueueDepth;
import dev.spikeproof.control.scaling.RaisedAlarm;
import dev.spikeproof.control.scaling.Reports;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.Situation;
import dev.spikeproof.control.scaling.TimesInQueue;
import dev.spikeproof.control.scaling.Vitals;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.Worker.Condition;
import dev.spikeproof.control.scaling.web.StateDocument.QueueDocument;
import dev.spikeproof.control.scaling.web.StateDocument.ScalingDocument;
import dev.spikeproof.control.scaling.web.StateDocument.Seen;
import dev.spikeproof.control.scaling.web.StateDocument.WorkerDocument;
import dev.spikeproof.scaling.file.ScalingFile;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together what is shown of the moment. */
@Component
class Board {

	private final Reports reports;

	private final Overview overview;

	private final TimesInQueue timesInQueue;

	private final Controls controls;

	private final Decisions decisions;

	private final Protections protections;

	private final Fleet fleet;

	private final ScalingFile file;

	private final ScalingSettings settings;

	private final Clock clock;

	private volatile RaceDocument race = RaceDocument.NONE;

	Board(Reports reports, Overview overview, TimesInQueue timesInQueue, Controls controls, Decisions decisions,
			Protections protections, Fleet fleet, ScalingFile file, ScalingSettings settings, Clock clock) {
		this.reports = reports;
		this.overview = overview;
		this.timesInQueue = timesInQueue;
		this.controls = controls;
		this.decisions = decisions;
		this.protections = protections;
		this.fleet = fleet;
		this.file = file;
		this.settings = settings;
		this.clock = clock;
	}

	void race(RaceDocument race) {
		this.race = race;
	}

	StateDocument now() {
		Optional<Situation> situation = this.reports.situation();
		return new StateDocument(situation.map(Situation::at).orElseGet(this.clock::instant),
				this.reports.trouble().or(this.overview::trouble).orElse(null), scaling(),
				situation.map(this::seen).orElse(null), queues(situation),
				situation.map(this::workers).orElse(List.of()), alarms(situation),
				this.decisions.latest(1).stream().findFirst().orElse(null), this.race);
	}

	ScalingDocument scaling() {
		Optional<Situation> situation = this.reports.situation();
		Setting setting = this.controls.setting();
		Limit limit = situation.map((it) -> it.roll().limit()).orElse(null);
		return new ScalingDocument(setting.policy(), List.copyOf(this.file.policies().keySet()), setting.paused(),
				this.controls.isKept(), this.fleet.kind().name().toLowerCase(Locale.ROOT), this.file.limits().min(),
				setting.max(), limit, setting.timeScale(), this.settings.period().toMillis() / 1000.0,
				setting.paused() ? byHand(setting, limit) : situation.map(Situation::desired).orElse(null));
	}

	private static Integer byHand(Setting setting, @Nullable Limit limit) {
		return (limit != null) ? Math.min(setting.byHand(), limit.workers()) : setting.byHand();
	}

	private Seen seen(Situation situation) {
		QueueDepth depth = situation.depth();
		int running = count(situation, Condition.RUNNING);
		double handlerTime = situation.handlerTime().toMillis() / 1000.0;
		long backlog = depth.visible() + depth.inFlight();
		return new Seen(backlog, depth.visible(), depth.inFlight(), running, count(situation, Condition.STARTING),
				handlerTime, backlog * handlerTime / (Math.max(1, running) * this.file.concurrency()), situation.cpu());
	}

	private static int count(Situation situation, Condition condition) {
		return (int) situation.roll().workers().stream().filter((it) -> it.condition() == condition).count();
	}

	/** The queue that decides is looked at more often than the others. */
	private List<QueueDocument> queues(Optional<Situation> situation) {
		return this.overview.depths()
			.stream()
			.map((depth) -> situation.filter((it) -> it.depth().name().equals(depth.name()))
				.map((it) -> QueueDocument.of(it.depth(), depth.deadLetters(), it.timeInQueue()))
				.orElseGet(() -> QueueDocument.of(depth, depth.deadLetters(),
						this.timesInQueue.of(depth.name()).orElse(null))))
			.toList();
	}

	private List<WorkerDocument> workers(Situation situation) {
		return situation.roll()
			.workers()
			.stream()
			.map((worker) -> worker(worker, situation.vitals().get(worker.name())))
			.toList();
	}

	private WorkerDocument worker(Worker worker, @Nullable Vitals vitals) {
		int jobs = (vitals != null) ? vitals.jobs() : 0;
		return new WorkerDocument(worker.name(), state(worker, vitals), jobs, this.file.concurrency(),
				this.protections.lastOf(worker.name()).orElse(null), worker.since(), worker.readyAt());
	}

	private static String state(Worker worker, @Nullable Vitals vitals) {
		if (worker.condition() != Condition.RUNNING) {
			return worker.condition().name();
		}
		if (vitals == null) {
			return "SILENT";
		}
		return (vitals.jobs() > 0) ? "BUSY" : "IDLE";
	}

	private List<RaisedAlarm> alarms(Optional<Situation> situation) {
		List<RaisedAlarm> all = new ArrayList<>();
		situation.map(Situation::alarm).filter((it) -> !this.overview.has(it.name())).ifPresent(all::add);
		all.addAll(this.overview.alarms());
		return all;
	}

}
