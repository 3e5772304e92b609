package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.spike.Plan.Wave;
import dev.spikeproof.local.spike.report.Group;
import dev.spikeproof.local.spike.report.Report;
import dev.spikeproof.local.spike.report.Settings;
import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import dev.spikeproof.scaling.file.ScalingFile;

import tools.jackson.databind.JsonNode;

/** The whole: one wave of customers after the other on a system that runs. */
public final class RunSpike {

	/** Uploads aren't what is measured: a few at a time are kinder to a small machine. */
	private static final int UPLOADS_AT_ONCE = 4;

	private final Plan plan;

	private final Project project;

	private final PortPlan ports;

	private final Screen screen;

	private final URI address;

	private final ControlRoom room;

	public RunSpike(Plan plan, Project project, PortPlan ports, Screen screen) {
		this.plan = plan;
		this.project = project;
		this.ports = ports;
		this.screen = screen;
		this.address = URI.create("http://127.0.0.1:" + ports.purchaseService());
		this.room = new ControlRoom(URI.create("http://127.0.0.1:" + ports.controlRoom()));
	}

	/**
	 * Returns what was measured. Whatever happens, the control room scales in the end as
	 * it did before.
	 * @param clip the video that is bought
	 * @param directory for what is written on the way
	 */
	public Report run(Path clip, Path directory) throws Exception {
		JsonNode scaling = this.room.state().path("scaling");
		if (scaling.path("fleet").asString("unmanaged").equals("unmanaged")) {
			throw new CannotRun("The control room at " + this.room.address()
					+ " can't start or stop workers, so there is nothing to compare.");
		}
		Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Race race = new Race(this.room);
		try (BorrowedScaling borrowed = new BorrowedScaling(this.room, scaling, this.screen)) {
			List<Group> groups = new ArrayList<>();
			for (Wave wave : this.plan.waves()) {
				groups.add(run(wave, clip, race, directory, borrowed));
			}
			return Report.of(at, settings(scaling, clip), groups);
		}
	}

	/** One for each customer: the shop takes none twice. */
	private List<String> upload(Path clip, int count) throws Exception {
		Shop shop = new Shop(this.address);
		AtomicInteger uploaded = new AtomicInteger();
		Callable<String> task = () -> {
			uploaded.incrementAndGet();
			return shop.upload(clip);
		};
		return this.screen.step("videos", count + " are uploaded", () -> {
			try (ExecutorService threads = Executors.newFixedThreadPool(UPLOADS_AT_ONCE)) {
				List<String> ids = new ArrayList<>();
				for (Future<String> upload : threads.invokeAll(Collections.nCopies(count, task))) {
					ids.add(upload.get());
				}
				return ids;
			}
		}, uploaded::toString);
	}

	private Group run(Wave wave, Path clip, Race race, Path directory, BorrowedScaling scaling) throws Exception {
		List<String> uploads = upload(clip, wave.customers());
		Fleet fleet = new Fleet(this.room, scaling, this.plan, this.screen);
		if (wave.way() == Way.SYNC) {
			fleet.beMost();
		}
		else {
			fleet.beLeast();
		}
		Lookout lookout = new Lookout(this.room, this.ports, wave.way());
		try (LoadGenerator load = new LoadGenerator(this.project, directory, this.address, wave, this.plan.over(),
				uploads)) {
			boolean large = wave.way() == Way.ASYNC && wave.customers() == this.plan.to();
			Accident accident = new Accident(this.room, large ? this.plan.kill() : 0);
			return new Attempt(wave, lookout, new Fates(new Shop(this.address)), race, accident, this.screen).run(load,
					this.plan, this.room);
		}
	}

	private Settings settings(JsonNode scaling, Path clip) throws IOException {
		return new Settings(this.plan.over(), Plan.WAIT, this.plan.clip(), Files.size(clip), this.plan.readRate(),
				this.plan.policy(), ScalingFile.read(this.project.scalingPolicy()).concurrency(), this.plan.timeScale(),
				scaling.path("periodSeconds").asDouble(10) / this.plan.timeScale(), scaling.path("fleet").asString(""),
				Runtime.getRuntime().availableProcessors());
	}

}
