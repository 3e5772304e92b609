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
	public Use begin(String key, String requestHash) {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
			.param("key", key)
			.query(Boolean.class)
			.single()) {
			throw new KeyBusy(1);
		}
		Optional<Row> found = this.jdbc.sql("""
				select request_hash, purchase_id, answer,
				       ceil(extract(epoch from leased_until - now()))::bigint as seconds_left
				from idempotency_keys where key = :key and created_at > now() - interval '24 hours'""")
			.param("key", key)
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
	public void bind(String key, String requestHash, UUID purchaseId, Duration lease) {
		this.jdbc.sql("delete from idempotency_keys where key = :key").param("key", key).update();
		this.jdbc.sql("""
				insert into idempotency_keys (key, request_hash, purchase_id, leased_until)
				values (:key, :hash, :purchaseId, now() + make_interval(secs => :lease))""")
			.param("key", key)
			.param("hash", requestHash)
			.param("purchaseId", purchaseId)
			.param("lease", lease.toSeconds())
			.update();
	}

	@Override
	public void lease(String key, Duration lease) {
		this.jdbc
			.sql("update idempotency_keys set leased_until = now() + make_interval(secs => :lease) where key = :key")
			.param("lease", lease.toSeconds())
			.param("key", key)
			.update();
	}

	@Override
	public void answered(String key, int status) {
		this.jdbc.sql("update idempotency_keys set answer = :status where key = :key")
			.param("status", status)
			.param("key", key)
			.update();
	}

	@Override
	public void release(String key) {
		lease(key, Duration.ZERO);
	}

	@Scheduled(fixedDelayString = "10m")
	void forgetOldKeys() {
		this.jdbc.sql("delete from idempotency_keys where created_at < now() - interval '24 hours'").update();
	}

	record Row(String requestHash, UUID purchaseId, @Nullable Integer answer, long secondsLeft) {
	}

}
