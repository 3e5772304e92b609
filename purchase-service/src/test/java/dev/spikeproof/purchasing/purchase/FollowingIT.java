package dev.spikeproof.purchasing.purchase;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.spikeproof.purchasing.PurchasingTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class FollowingIT extends PurchasingTest {

	@Autowired
	AdvancePurchase advance;

	@Test
	void tellsEachStepInOrderAndEndsWithTheLast() {
		UUID id = buy(MUG);
		UUID shipment = UUID.randomUUID();
		this.advance.advance(id, List.of(new Progress.Booked(1, shipment)));
		this.advance.advance(id, List.of(new Progress.Shipped(1, shipment)));
		List<String> steps = events(id, "0").body()
			.lines()
			.filter((line) -> line.startsWith("event:"))
			.map((line) -> line.substring("event:".length()))
			.filter((step) -> !step.equals("published"))
			.toList();
		assertThat(steps).containsExactly("placed", "booked", "shipped", "completed");
	}

	@Test
	void goesOnAfterTheLastEventThatWasRead() {
		UUID id = buy(MUG);
		this.advance.advance(id, List.of(new Progress.Shipped(1, UUID.randomUUID())));
		List<String> ids = ids(events(id, "0").body());
		assertThat(ids(events(id, ids.get(1)).body())).isEqualTo(ids.subList(2, ids.size()));
		assertThat(events(id, ids.getLast()).statusCode()).as("nothing more will come").isEqualTo(204);
	}

	@Test
	void readersWhoDoNotReadHoldUpNobody() {
		UUID id = buy(MUG);
		List<CompletableFuture<HttpResponse<InputStream>>> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 100; i++) {
				slow.add(HTTP.sendAsync(request("/purchases/" + id + "/events").GET().build(),
						HttpResponse.BodyHandlers.ofInputStream()));
			}
			CompletableFuture.allOf(slow.toArray(CompletableFuture[]::new)).join();
			this.advance.advance(buy(MUG), List.of(new Progress.Booked(1, UUID.randomUUID())));
			assertThat(post("/purchases", MUG).statusCode()).isEqualTo(202);
			assertThat(this.jdbc
				.sql("select count(*) from pg_stat_activity where datname = 'purchase' and state <> 'idle'")
				.query(Integer.class)
				.single()).as("connections at work").isLessThan(10);
		}
		finally {
			for (CompletableFuture<HttpResponse<InputStream>> response : slow) {
				close(response.join().body());
			}
		}
	}

	@Test
	void saysThatThereIsNoSuchPurchase() {
		assertThat(events(UUID.randomUUID(), "0").statusCode()).isEqualTo(404);
		assertThat(events(buy(MUG), "x").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> events(UUID id, String lastEventId) {
		return send(request("/purchases/" + id + "/events").header("Last-Event-ID", lastEventId)
			.header("Accept", "text/event-stream"));
	}

	private static List<String> ids(String stream) {
		return stream.lines().filter((line) -> line.startsWith("id:")).map((line) -> line.substring(3)).toList();
	}

	private static void close(InputStream stream) {
		try {
			stream.close();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
