package dev.spikeproof.purchasing.purchase;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.spikeproof.purchasing.Neighbours;
import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.purchasing.owner.Owner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyIT extends PurchasingTest {

	private final String key = UUID.randomUUID().toString();

	@Autowired
	PlacePurchase place;

	@Autowired
	AdvancePurchase advance;

	@Test
	void givesTheFirstAnswerAgainHoweverFarThePurchaseIsByThen() {
		HttpResponse<String> first = post("/purchases", MUG, "Idempotency-Key", this.key);
		UUID id = UUID.fromString(json(first).get("id").stringValue());
		this.advance.advance(id, List.of(new Progress.Shipped(1, UUID.randomUUID())));
		HttpResponse<String> second = post("/purchases", MUG.replace(",", " , "), "Idempotency-Key", this.key);
		assertThat(second.statusCode()).isEqualTo(202);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
	}

	@Test
	void refusesTheKeyForAnotherBody() {
		post("/purchases", MUG, "Idempotency-Key", this.key);
		HttpResponse<String> other = post("/purchases", MUG.replace("2", "3"), "Idempotency-Key", this.key);
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(other.body()).contains("Idempotency-Key");
	}

	@Test
	void manyRequestsWithOneKeyAtOncePlaceOnePurchase() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			String order = MUG.replace("ada", this.key);
			Callable<HttpResponse<String>> call = () -> post("/purchases", order, "Idempotency-Key", this.key);
			List<Future<HttpResponse<String>>> answers = threads
				.invokeAll(IntStream.range(0, 30).mapToObj((i) -> call).toList());
			for (Future<HttpResponse<String>> answer : answers) {
				assertThat(answer.get().statusCode()).isIn(202, 409);
			}
		}
		assertThat(this.jdbc.sql("select count(*) from purchases where customer = ?")
			.param(this.key)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void answersAfterACrashBetweenCommitAndAnswerAsIfNothingHadHappened() {
		PlacePurchase.Placement unanswered = this.place.place(Owner.NOBODY_IN_PARTICULAR,
				new Order("ada", List.of(new Order.Item("mug", 2, null))),
				new IdempotencyKeys.Key(Owner.NOBODY_IN_PARTICULAR, this.key), Duration.ZERO);
		HttpResponse<String> retry = post("/purchases", MUG, "Idempotency-Key", this.key);
		assertThat(retry.statusCode()).isEqualTo(202);
		assertThat(json(retry).get("id").stringValue()).isEqualTo(unanswered.purchase().id().toString());
	}

	@Test
	void asksToComeAgainWhileTheFirstRequestIsAtWork() throws Exception {
		Neighbours.INSTANCE.close();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<HttpResponse<String>> first = threads
				.submit(() -> post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=20"));
			Awaitility.await("the first is at work").until(() -> purchasesOf(this.key) == 1);
			HttpResponse<String> second = post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=20");
			assertThat(second.statusCode()).isEqualTo(409);
			assertThat(Integer.parseInt(second.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 20);
			Neighbours.INSTANCE.open();
			assertThat(first.get().statusCode()).isEqualTo(201);
			HttpResponse<String> third = post("/purchases", MUG, "Idempotency-Key", this.key, "Prefer", "wait=20");
			assertThat(third.statusCode()).isEqualTo(201);
			assertThat(third.body()).isEqualTo(first.get().body());
		}
	}

	private int purchasesOf(String key) {
		return this.jdbc
			.sql("select count(*) from purchases where id in (select purchase_id from idempotency_keys where key = ?)")
			.param(key)
			.query(Integer.class)
			.single();
	}

}
