package dev.spikeproof.purchasing.purchase;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import dev.spikeproof.purchasing.PurchasingTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More is asked of the database than it has connections for, or than it does at the
 * moment.
 */
class OverloadIT extends PurchasingTest {

	/** Fifteen times as many as there are connections. */
	private static final int CUSTOMERS = 300;

	/** The pool's connection-timeout of 2 s, and time for a slow machine. */
	private static final Duration FAST = Duration.ofSeconds(6);

	@Autowired
	HikariDataSource pool;

	private final String crowd = "crowd-" + UUID.randomUUID();

	@Test
	void turnsAwayFastWhatItCantTakeAndLosesNothingThatItTook() throws Exception {
		List<Answer> answers;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
				Connection own = DriverManager.getConnection(this.pool.getJdbcUrl(), this.pool.getUsername(),
						this.pool.getPassword())) {
			standStill(own);
			List<Future<Answer>> calls = Stream.generate(() -> UUID.randomUUID().toString())
				.limit(CUSTOMERS)
				.map((key) -> threads.submit((Callable<Answer>) () -> ask(key)))
				.toList();
			int most = this.pool.getMaximumPoolSize();
			Awaitility.await("all but those that have a connection are answered")
				.atMost(Duration.ofSeconds(9))
				.until(() -> calls.stream().filter(Future::isDone).count() >= CUSTOMERS - most);
			own.commit();
			answers = new ArrayList<>();
			for (Future<Answer> call : calls) {
				answers.add(call.get());
			}
		}
		List<Answer> turnedAway = answers.stream().filter((answer) -> answer.response.statusCode() != 202).toList();
		assertThat(turnedAway).hasSizeGreaterThan(CUSTOMERS / 2).allSatisfy((answer) -> {
			assertThat(answer.response.statusCode()).as(answer.response.body()).isEqualTo(503);
			assertThat(answer.response.headers().firstValue("Retry-After")).hasValue("2");
			assertThat(answer.took).isLessThan(FAST);
		});
		assertThat(purchases()).as("accepted").isEqualTo(CUSTOMERS - turnedAway.size());
		turnedAway.forEach((answer) -> assertThat(ask(answer.key).response.statusCode()).isEqualTo(202));
		assertThat(purchases()).as("accepted in the end").isEqualTo(CUSTOMERS);
		Awaitility.await("each is published").atMost(Duration.ofSeconds(30)).until(() -> count("""
				select count(*) from outbox o join purchases p on p.id::text = o.subject
				where p.customer = ? and published_at is not null""") == CUSTOMERS);
	}

	@Test
	void readsAPurchaseWithTheLastConnectionThatIsFree() throws Exception {
		String purchase = post("/purchases", MUG).headers().firstValue("Location").orElseThrow();
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 1; i < this.pool.getMaximumPoolSize(); i++) {
				taken.add(this.pool.getConnection());
			}
			HttpResponse<String> response = get(purchase);
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
	}

	/** Nothing is written to the purchases until the transaction ends. */
	private static void standStill(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("lock table purchases in exclusive mode");
		}
	}

	private Answer ask(String key) {
		long begin = System.nanoTime();
		HttpResponse<String> response = post("/purchases", MUG.replace("ada", this.crowd), "Idempotency-Key", key);
		return new Answer(key, response, Duration.ofNanos(System.nanoTime() - begin));
	}

	private int purchases() {
		return count("select count(*) from purchases where customer = ?");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).param(this.crowd).query(Integer.class).single();
	}

	private record Answer(String key, HttpResponse<String> response, Duration took) {
	}

}
