package dev.spikeproof.local.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.chaos.Schedule.Strike;
import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.terminal.Screen;

/** Does to the world what the schedule says. */
final class Saboteur {

	/**
	 * How long it waits for the moment in which something is at work, or back at work.
	 */
	private static final Duration OPPORTUNITY = Duration.ofSeconds(30);

	private static final Duration DATABASE_AWAY = Duration.ofSeconds(5);

	private final World world;

	private final RelayTrap trap;

	private final Screen screen;

	private final Set<ProcessHandle> stopped = ConcurrentHashMap.newKeySet();

	Saboteur(World world, Detour detour, Screen screen) {
		this.world = world;
		this.trap = new RelayTrap(world, detour);
		this.screen = screen;
	}

	/** Returns when the last fault is over. */
	void follow(Schedule schedule, Tempo tempo) throws InterruptedException {
		List<Thread> strikes = new ArrayList<>();
		for (Strike strike : schedule.strikes()) {
			tempo.await(strike.at());
			strikes.add(Thread.ofVirtual().start(() -> strike(strike)));
		}
		for (Thread strike : strikes) {
			strike.join();
		}
	}

	private void strike(Strike strike) {
		try {
			this.screen.line("  " + strike + ": " + inflict(strike));
		}
		catch (SQLException ex) {
			this.screen.line("  " + strike + ": not now, the database is away");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String inflict(Strike strike) throws SQLException, InterruptedException {
		return switch (strike.fault()) {
			case KILL_PURCHASING -> kill("purchase-service");
			case KILL_SHIPPING -> kill(victim("shipping-service", strike));
			case KILL_ENCODER_AT_WORK -> kill(atWork(strike));
			case KILL_PURCHASE_RELAY -> this.trap.killBetweenPublishAndSettle("purchase", OPPORTUNITY);
			case KILL_SHIPMENT_RELAY -> this.trap.killBetweenPublishAndSettle("shipping", OPPORTUNITY);
			case KILL_AFTER_SETTLE -> this.trap.killAfterSettle(OPPORTUNITY);
			case FREEZE_PURCHASING -> stop("purchase-service", strike.lasts());
			case FREEZE_SHIPPING -> stop(victim("shipping-service", strike), strike.lasts());
			case FREEZE_ENCODER -> stop(atWork(strike), strike.lasts());
			case LOSE_AWS -> stop(Environment.AWS, strike.lasts());
			case CUT_DATABASE -> cutConnections();
			case RESTART_DATABASE -> crashDatabase();
		};
	}

	private String victim(String service, Strike strike) {
		List<String> names = this.world.named(service);
		return names.get(strike.victim() % names.size());
	}

	/** An encoder whose ffmpeg runs, or any if none is at work. */
	private String atWork(Strike strike) {
		List<String> names = this.world.named("video-encoder");
		String[] found = { victim("video-encoder", strike) };
		Patience.until(
				() -> names.stream().filter(this::runsFfmpeg).peek((name) -> found[0] = name).findFirst().isPresent(),
				OPPORTUNITY);
		return found[0];
	}

	private boolean runsFfmpeg(String name) {
		return this.world.process(name).filter((process) -> process.children().findAny().isPresent()).isPresent();
	}

	private String kill(String name) {
		Optional<ProcessHandle> process = this.world.process(name);
		boolean busy = runsFfmpeg(name);
		process.ifPresent(ProcessHandle::destroyForcibly);
		return name + (process.isPresent() ? " is killed" : " is down already")
				+ (busy ? ", its ffmpeg was running" : "");
	}

	private String stop(String name, Duration time) throws InterruptedException {
		Optional<ProcessHandle> process = this.world.process(name);
		if (process.isEmpty() || !signal("STOP", process.get())) {
			return name + " is down already";
		}
		this.stopped.add(process.get());
		TimeUnit.MILLISECONDS.sleep(time.toMillis());
		goOn(process.get());
		return name + " goes on";
	}

	private void goOn(ProcessHandle process) {
		signal("CONT", process);
		this.stopped.remove(process);
	}

	private static boolean signal(String signal, ProcessHandle process) {
		return Command.run(List.of("kill", "-" + signal, Long.toString(process.pid()))).succeeded();
	}

	private String cutConnections() throws SQLException {
		Database database = this.world.environment().database("purchase");
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password());
				Statement statement = connection.createStatement();
				var cut = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity "
						+ "where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
			cut.next();
			return cut.getInt(1) + " connections are cut";
		}
	}

	/**
	 * SIGQUIT is PostgreSQL's immediate shutdown: it recovers as after a crash. Who is
	 * started too soon is shut down as well, so that it is away for longer than anybody
	 * waits for a connection, and handlers fail.
	 */
	private String crashDatabase() throws InterruptedException {
		long back = System.nanoTime() + DATABASE_AWAY.toNanos();
		Set<ProcessHandle> killed = new HashSet<>();
		while (System.nanoTime() < back) {
			this.world.process("postgresql").filter(killed::add).ifPresent((server) -> signal("QUIT", server));
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return "the server is killed %s and recovers"
			.formatted((killed.size() == 1) ? "once" : killed.size() + " times");
	}

	/** Whatever was stopped goes on. */
	void heal() {
		this.stopped.forEach(this::goOn);
	}

}
