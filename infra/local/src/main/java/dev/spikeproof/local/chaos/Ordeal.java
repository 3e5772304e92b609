package dev.spikeproof.local.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.local.chaos.judge.Promise;
import dev.spikeproof.local.chaos.judge.Scene;
import dev.spikeproof.local.chaos.judge.Verdict;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.Termination;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.terminal.Screen;

/** Lets customers buy while everything breaks, waits, and counts. */
public final class Ordeal {

	private static final int ONE_POISON_IN = 20;

	private final long seed;

	private final int purchases;

	private final int minutes;

	private final Screen screen;

	/**
	 * @param minutes in which the purchases are made and the faults happen
	 */
	public Ordeal(long seed, int purchases, int minutes, Screen screen) {
		this.seed = seed;
		this.purchases = purchases;
		this.minutes = minutes;
		this.screen = screen;
	}

	/** In a world of its own, of which only logs are left. */
	public Run run(Project project, RunDirectory directory, PortPlan ports) throws Exception {
		Schedule schedule = Schedule.of(this.seed, Duration.ofMinutes(this.minutes));
		this.screen.heading("What will happen, by the seed " + this.seed);
		schedule.strikes().forEach((strike) -> this.screen.line("  " + strike));
		this.screen.line();
		World world = World.prepare(project, directory, ports, this.screen);
		Termination.handleBy(() -> end(world));
		try (world) {
			return run(world, schedule, project);
		}
	}

	private static void end(World world) {
		try {
			world.close();
		}
		catch (IOException ex) {
			System.err.println("Something may be left: " + ex);
		}
		System.exit(130);
	}

	private Run run(World world, Schedule schedule, Project project) throws Exception {
		this.screen.heading("Starting a system to be broken, on port base " + world.ports().base());
		Environment environment = world.environment();
		Path video = SampleClip.tinyIn(project.downloads(), environment.ffmpeg());
		Path noVideo = Files.writeString(project.downloads().resolve("no-video.mp4"), "This is no video.");
		world.startEnvironment();
		try (Cloud cloud = Cloud.of(environment.aws()); Detour detour = new Detour(cloud, this.seed)) {
			Queues.prepare(cloud);
			detour.open();
			world.startServices();
			Shop shop = new Shop(shop(world));
			return run(world, schedule, cloud, detour, new Crowd(shop, video, noVideo));
		}
	}

	private static URI shop(World world) {
		return URI.create("http://127.0.0.1:" + world.ports().purchaseService());
	}

	private Run run(World world, Schedule schedule, Cloud cloud, Detour detour, Crowd crowd) throws Exception {
		Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		this.screen.heading("%d purchases within %d min".formatted(this.purchases, this.minutes));
		Tempo tempo = new Tempo(schedule.span());
		List<Poison> poison = Poison.of(this.seed, Math.max(12, this.purchases / ONE_POISON_IN));
		Saboteur saboteur = new Saboteur(world, detour, this.screen);
		List<Promise> promises;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> faults = threads.submit(() -> {
				saboteur.follow(schedule, tempo);
				return true;
			});
			Future<?> poisoning = threads.submit(() -> {
				new Poisoner(cloud, poison).send(tempo);
				return true;
			});
			promises = crowd.buy(Order.of(this.seed, this.purchases), tempo);
			this.screen.line("  %5.1f s  all customers are answered".formatted(tempo.passed().toMillis() / 1000.0));
			faults.get();
			poisoning.get();
		}
		finally {
			saboteur.heal();
		}
		Scene scene = scene(world, cloud, promises, poison);
		new Drain(world, detour, this.screen).await(scene, poison.size());
		long seconds = tempo.passed().toSeconds();
		this.screen.heading("Looking at databases, objects, queues and the API from outside");
		Verdict verdict = Verdict.on(scene);
		show(verdict);
		return new Run(this.seed, this.purchases, this.minutes, startedAt, Runtime.getRuntime().availableProcessors(),
				seconds, scene.accepted().size(), crowd.askedAgain(), schedule.strikes().size(), world.restarts(),
				detour.messages(), detour.deliveries(), poison.size(), Run.numbers(verdict));
	}

	private static Scene scene(World world, Cloud cloud, List<Promise> promises, List<Poison> poison) {
		Environment environment = world.environment();
		List<String> queues = Queues.READ.stream()
			.flatMap((queue) -> Stream.of(Cloud.STAGE + "-" + queue, Detour.tapOf(queue)))
			.toList();
		Map<String, Set<String>> bodies = poison.stream()
			.collect(Collectors.groupingBy((dose) -> Cloud.STAGE + "-" + Queues.deadLetters(dose.queue()),
					Collectors.mapping(Poison::body, Collectors.toSet())));
		return new Scene(shop(world), environment.database("purchase"), environment.database("shipping"), cloud.s3(),
				Cloud.BUCKET, cloud.sqs(), queues,
				Queues.READ.stream().map((queue) -> Cloud.STAGE + "-" + Queues.deadLetters(queue)).toList(), bodies,
				environment.ffmpeg(), promises);
	}

	private void show(Verdict verdict) {
		verdict.findings()
			.forEach((finding) -> finding.violations()
				.stream()
				.limit(10)
				.forEach((violation) -> this.screen.line("  " + finding.name() + ": " + violation)));
	}

}
