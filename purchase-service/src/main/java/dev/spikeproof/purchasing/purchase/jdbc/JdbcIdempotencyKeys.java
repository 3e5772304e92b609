package dev.spikeproof.purchasing.purchase.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.purchase.IdempotencyKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * One advisory lock per key keeps simultaneous requests apart; a lease tells a slow one
 * from a dead one.
 */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

	private final JdbcClient jdbc;

	JdbcIdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Use begin(Key key, String requestHash) {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:owner || ' ' || :key, 0))")
			.param("owner", key.owner().name())
			.param("key", key.name())
			.query(Boolean.class)
			.single()) {
			throw new KeyBusy(1);
		}
		Optional<Row> found = this.jdbc
			.sql("""
					select request_hash, purchase_id, answer,
					       ceil(extract(epoch from leased_until - now()))::bigint as seconds_left
					from idempotency_keys where owner = :owner and key = :key and created_at > now() - interval '24 hours'""")
			.param("owner", key.owner().name())
			.param("key", key.name())
			.query(Row.class)
			.optional();
		return found.map((row) -> use(row, requestHash)).orElseGet(Use.New::new);
	}

	private static Use use(Row row, String requestHash) {
		if (!row.requestHash().equals(requestHash)) {
			throw new KeyReused();
		}
		if (row.answer() != null) {
			return new Use.Answered(row.purchaseId(), row.answer());
		}
		if (row.secondsLeft() > 0) {
			throw new KeyBusy(row.secondsLeft());
		}
		return new Use.Unanswered(row.purchaseId());
	}

	@Override
	public void bind(Key key, String requestHash, UUID purchaseId, Duration lease) {
		this.jdbc.sql("delete from idempotency_keys where owner = :owner and key = :key")
			.param("owner", key.owner().name())
			.param("key", key.name())
			.update();
		this.jdbc.sql("""
				insert into idempotency_keys (owner, key, request_hash, purchase_id, leased_until)
				values (:owner, :key, :hash, :purchaseId, now() + make_interval(secs => :lease))""")
			.param("owner", key.owner().name())
			.param("key", key.name())
			.param("hash", requestHash)
			.param("purchaseId", purchaseId)
			.param("lease", lease.toSeconds())
			.update();
	}

	@Override
	public void lease(Key key, Duration lease) {
		this.jdbc.sql(
				"update idempotency_keys set leased_until = now() + make_interval(secs => :lease) where owner = :owner and key = :key")
			.param("lease", lease.toSeconds())
			.param("owner", key.owner().name())
			.param("key", key.name())
			.update();
	}

	@Override
	public void answered(Key key, int status) {
		this.jdbc.sql("update idempotency_keys set answer = :status where owner = :owner and key = :key")
			.param("status", status)
			.param("owner", key.owner().name())
			.param("key", key.name())
			.update();
	}

	@Override
	public void release(Key key) {
		lease(key, Duration.ZERO);
	}

	@Scheduled(fixedDelayString = "10m")
	void forgetOldKeys() {
		this.jdbc.sql("delete from idempotency_keys where created_at < now() - interval '24 hours'").update();
	}

	record Row(String requestHash, UUID purchaseId, @Nullable Integer answer, long secondsLeft) {
	}

}
