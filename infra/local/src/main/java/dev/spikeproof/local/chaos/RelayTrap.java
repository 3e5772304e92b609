package dev.spikeproof.local.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.process.Patience;

/**
 * Catches a relay between publish and settle: locks rows that it has just claimed, so
 * that it publishes them and then waits for the lock when it wants to settle them. That
 * it waits is seen in PostgreSQL's own view of who blocks whom, and then it is killed.
 */
final class RelayTrap {

	private static final String LOCK_CLAIMED = """
			select event_id from outbox
			where published_at is null and due_at between now() + make_interval(secs => ?) and now() + make_interval(secs => ?)
			for update skip locked limit 50""";

	private static final String SETTLED_SINCE = "select count(*) from outbox where published_at > ?";

	private static final String WHO_WAITS_FOR_ME = """
			select application_name from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))""";

	private final World world;

	private final Detour detour;

	RelayTrap(World world, Detour detour) {
		this.world = world;
		this.detour = detour;
	}

	/** The database's name is the service's, without "-service". */
	String killBetweenPublishAndSettle(String database, Duration patience) throws SQLException {
		Database outbox = this.world.environment().database(database);
		long deadline = System.nanoTime() + patience.toNanos();
		try (Connection connection = DriverManager.getConnection(outbox.jdbcUrl(), outbox.user(), outbox.password())) {
			connection.setAutoCommit(false);
			while (System.nanoTime() < deadline) {
				List<String> events = lockClaimed(connection);
				Optional<String> relay = events.isEmpty() ? Optional.empty() : whoWaits(connection);
				if (relay.isPresent()) {
					this.world.process(relay.get()).ifPresent(ProcessHandle::destroyForcibly);
					connection.rollback();
					Patience.until(() -> events.stream().allMatch(this.detour::hasSeen), Duration.ofSeconds(2));
					long published = events.stream().filter(this.detour::hasSeen).count();
					return "%s is killed; of %d events it was about to settle %d had been published"
						.formatted(relay.get(), events.size(), published);
				}
				connection.rollback();
				pause();
			}
		}
		return "no relay was at it within " + patience.toSeconds() + " s";
	}

	/**
	 * Were it to settle first and publish then, this would lose what it settled, if the
	 * kill comes before the call has left: there is about a millisecond for it.
	 */
	String killAfterSettle(Duration patience) throws SQLException {
		Database outbox = this.world.environment().database("purchase");
		long deadline = System.nanoTime() + patience.toNanos();
		try (Connection connection = DriverManager.getConnection(outbox.jdbcUrl(), outbox.user(), outbox.password());
				PreparedStatement settled = connection.prepareStatement(SETTLED_SINCE)) {
			settled.setTimestamp(1, now(connection));
			while (System.nanoTime() < deadline) {
				try (ResultSet row = settled.executeQuery()) {
					if (row.next() && row.getInt(1) > 0) {
						this.world.process("purchase-service").ifPresent(ProcessHandle::destroyForcibly);
						return "purchase-service is killed, %d events were just settled".formatted(row.getInt(1));
					}
				}
			}
		}
		return "nothing was settled within " + patience.toSeconds() + " s";
	}

	private static Timestamp now(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select clock_timestamp()")) {
			row.next();
			return row.getTimestamp(1);
		}
	}

	private static void pause() {
		LockSupport.parkNanos(2_000_000);
	}

	private static List<String> lockClaimed(Connection connection) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(LOCK_CLAIMED)) {
			select.setLong(1, World.LEASE.toSeconds() - 1);
			select.setLong(2, World.LEASE.toSeconds());
			List<String> events = new ArrayList<>();
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					events.add(row.getString(1));
				}
			}
			return events;
		}
	}

	/** A publish takes some milliseconds, a slow one a second. */
	private static Optional<String> whoWaits(Connection connection) throws SQLException {
		long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
		try (Statement statement = connection.createStatement()) {
			while (System.nanoTime() < deadline) {
				// Within a transaction PostgreSQL shows the same list again and again.
				statement.execute("select pg_stat_clear_snapshot()");
				try (ResultSet row = statement.executeQuery(WHO_WAITS_FOR_ME)) {
					if (row.next()) {
						return Optional.of(row.getString(1));
					}
				}
				pause();
			}
		}
		return Optional.empty();
	}

}
