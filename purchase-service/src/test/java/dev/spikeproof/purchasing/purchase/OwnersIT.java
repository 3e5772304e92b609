package dev.spikeproof.purchasing.purchase;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.spikeproof.purchasing.GuardedTest;
import dev.spikeproof.purchasing.Neighbours;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OwnersIT extends GuardedTest {

	private final String ada = ISSUER.shopperNamed("ada");

	private final String bob = ISSUER.shopperNamed("bob");

	private final String partner = ISSUER.partner("ada");

	@Test
	void aForeignPurchaseIsAnsweredAsAnUnknownOne() {
		UUID id = bought(postWith(this.ada, "/purchases", MUG));
		UUID unknown = UUID.randomUUID();
		for (String path : new String[] { "/purchases/%s", "/purchases/%s/events" }) {
			assertThat(statusOf(this.ada, path.formatted(id))).isEqualTo(200);
			assertSame(getWith(this.bob, path.formatted(id)), id, getWith(this.bob, path.formatted(unknown)), unknown);
			assertSame(getWith(this.partner, "/partners" + path.formatted(id)), id,
					getWith(this.partner, "/partners" + path.formatted(unknown)), unknown);
		}
	}

	@Test
	void aPartnerHasTheSameUseCasesAtADoorOfItsOwn() {
		HttpResponse<String> placed = postWith(this.partner, "/partners/purchases", MUG);
		UUID id = bought(placed);
		assertThat(placed.headers().firstValue("Location")).hasValue("/partners/purchases/" + id);
		assertThat(getWith(this.partner, "/partners/purchases/" + id).statusCode()).isEqualTo(200);
		assertThat(getWith(this.ada, "/purchases/" + id).statusCode()).isEqualTo(404);
		assertThat(getWith(ISSUER.partner("bob"), "/partners/purchases/" + id).statusCode()).isEqualTo(404);
	}

	@Test
	void aForeignUploadIsRefusedAsAnUnknownOne() {
		UUID foreign = uploadOf(this.ada);
		UUID unknown = UUID.randomUUID();
		HttpResponse<String> refused = postWith(this.bob, "/purchases", videoOrder(foreign));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertSame(refused, foreign, postWith(this.bob, "/purchases", videoOrder(unknown)), unknown);
		bought(postWith(this.ada, "/purchases", videoOrder(foreign)));
	}

	@Test
	void theSameIdempotencyKeyOfAnotherIsAnotherKey() {
		String key = UUID.randomUUID().toString();
		UUID adas = bought(postWith(this.ada, "/purchases", MUG, "Idempotency-Key", key));
		UUID bobs = bought(postWith(this.bob, "/purchases", MUG.replace("2", "3"), "Idempotency-Key", key));
		assertThat(bobs).isNotEqualTo(adas);
		assertThat(bought(postWith(this.partner, "/partners/purchases", MUG, "Idempotency-Key", key))).isNotIn(adas,
				bobs);
		assertThat(bought(postWith(this.ada, "/purchases", MUG, "Idempotency-Key", key))).isEqualTo(adas);
	}

	@Test
	void whatWasBoughtByNobodyInParticularIsNobodysNow() {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into purchases (id, customer, status, amount, currency, placed_at)
				values (:id, 'ada', 'PLACED', 1, 'EUR', now())""").param("id", id).update();
		assertThat(getWith(this.ada, "/purchases/" + id).statusCode()).isEqualTo(404);
	}

	@Test
	void showsItsOwnTokenWhereItAsksItselfAndNotTheCustomers() {
		HttpResponse<String> done = postWith(this.ada, "/purchases", MUG, "Prefer", "wait=20");
		assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
		assertThat(Neighbours.INSTANCE.authorization()).startsWith("Bearer ").doesNotContain(this.ada);
		assertThat(ISSUER.tokensGranted()).isEqualTo(1);
	}

	/** Doesn't read the answer, which for a stream has no end. */
	private int statusOf(String token, String path) {
		try {
			HttpResponse<InputStream> response = HTTP.send(
					request(path).header("Authorization", "Bearer " + token).build(),
					HttpResponse.BodyHandlers.ofInputStream());
			response.body().close();
			return response.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private UUID uploadOf(String token) {
		byte[] video = "not much of a video".getBytes(StandardCharsets.UTF_8);
		JsonNode ticket = json(postWith(token, "/uploads",
				"{\"fileName\":\"clip.mp4\",\"contentType\":\"video/mp4\",\"size\":%d}".formatted(video.length)));
		assertThat(put(ticket, video).statusCode()).isEqualTo(200);
		return UUID.fromString(ticket.get("uploadId").stringValue());
	}

	private static UUID bought(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
		return UUID.fromString(json(response).get("id").stringValue());
	}

	private static void assertSame(HttpResponse<String> foreign, UUID foreignId, HttpResponse<String> unknown,
			UUID unknownId) {
		assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode()).isIn(400, 404);
		assertThat(foreign.body().replace(foreignId.toString(), unknownId.toString())).isEqualTo(unknown.body());
	}

}
