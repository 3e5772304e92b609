package dev.spikeproof.local.chaos.judge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.spikeproof.local.chaos.judge.Promise.PromisedLine;
import dev.spikeproof.local.chaos.judge.Verdict.Finding;
import dev.spikeproof.local.environment.Environment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every invariant is shown a world that breaks it, and only it. */
class VerdictIT {

	private static Environment environment;

	private SmallWorld world;

	@BeforeAll
	static void start() {
		environment = Environment.start();
	}

	@AfterAll
	static void stop() {
		environment.close();
	}

	@BeforeEach
	void build() throws Exception {
		this.world = new SmallWorld(environment);
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void findsNothingWrongWithAPurchaseThatWentWell() throws Exception {
		assertThat(Verdict.on(this.world.scene(Set.of())).isClean()).isTrue();
	}

	@Test
	void missesAPurchaseThatWasPromised() throws Exception {
		UUID never = UUID.randomUUID();
		Scene scene = this.world.scene(Set.of(), new Promise("bob", Set.of(never), "", List.of()));
		assertThat(new Lost().violations(scene)).singleElement().asString().contains("bob", never.toString());
	}

	@Test
	void missesTheEndOfAPurchase() throws Exception {
		this.world.purchases("update purchases set status = 'PLACED'");
		assertOnly("lost", "never came to its end");
	}

	@Test
	void countsAPurchaseThatWasRefusedForNoReasonAsLost() throws Exception {
		Scene scene = this.world.scene(Set.of(), new Promise("bob", Set.of(), "409 belongs to another", List.of()));
		assertThat(new Lost().violations(scene)).singleElement().asString().contains("409");
	}

	@Test
	void seesTwoPurchasesForOneKey() throws Exception {
		this.world.purchases(
				"insert into purchases values ('%s', 'ada', 'FAILED', 1, 'EUR', now())".formatted(UUID.randomUUID()));
		assertOnly("charged twice", "ada wanted one purchase and has 2");
	}

	@Test
	void seesTwoAnswersToOneKey() throws Exception {
		Promise promise = new Promise("ada", Set.of(this.world.purchase, UUID.randomUUID()), "", List.of());
		assertThat(new ChargedTwice().violations(this.world.scene(Set.of(), promise))).hasSize(1);
	}

	@Test
	void seesTwoShipmentsOfOnePurchase() throws Exception {
		this.world.shipping("alter table shipment drop constraint shipment_purchase_id_key");
		this.world.shipping("""
				insert into shipment
				select gen_random_uuid(), purchase_id, status, occurred_at, due_at, traceparent from shipment""");
		assertOnly("shipped twice", "has 2 shipments");
	}

	@Test
	void seesMoreUnitsThanWereBought() throws Exception {
		this.world.shipping("update shipment_line set quantity = 3");
		this.world.shipping("update stock set quantity = quantity - 1 where sku = 'mug'");
		assertOnly("shipped twice", "3 units were shipped, 2 were bought");
	}

	@Test
	void seesThatAShipmentWasDecidedTwice() throws Exception {
		for (int i = 0; i < 2; i++) {
			this.world.shipping("""
					insert into outbox (event_id, topic, type, subject, body, attributes, published_at)
					select gen_random_uuid(), 'shipments.fifo', 'ShipmentUpdated', purchase_id,
					    '{"purchaseId": "' || purchase_id || '", "status": "SHIPPED"}',
					    '{"traceparent": {"value": "' || traceparent || '"}}', now() from shipment""");
		}
		assertOnly("shipped twice", "more than once that it is SHIPPED");
	}

	@Test
	void seesThatARenditionWasWrittenOver() throws Exception {
		this.world.object("renditions/" + this.world.purchase + "/2.jpg", this.world.picture());
		assertOnly("encoded twice", "was written 2 times");
	}

	@Test
	void seesThatAVideoWasBothEncodedAndRejected() throws Exception {
		this.world.object("rejections/" + this.world.purchase + "/2.json", new byte[] { '{', '}' });
		assertOnly("encoded twice", "was written 2 times");
	}

	@Test
	void seesARenditionThatNobodyBought() throws Exception {
		this.world.object("renditions/" + UUID.randomUUID() + "/1.jpg", this.world.picture());
		assertOnly("encoded twice", "nobody bought it");
	}

	@Test
	void seesARenditionThatEndsTooEarly() throws Exception {
		byte[] picture = this.world.picture();
		this.world.object("renditions/" + UUID.randomUUID() + "/1.jpg", Arrays.copyOf(picture, picture.length / 2));
		assertThat(new PartialObjects().violations(this.world.scene(Set.of()))).singleElement()
			.asString()
			.contains("can't be decoded");
	}

	@Test
	void seesAnEventThatIsStuck() throws Exception {
		this.world.shipping("""
				insert into outbox (event_id, topic, type, body, attributes, last_error)
				values ('%s', 'no-stock', 'StockDepleted', '{}', '{}', 'AWS is away')""".formatted(UUID.randomUUID()));
		assertOnly("stuck in an outbox", "AWS is away");
	}

	@Test
	void seesAMessageThatNobodyRead() throws Exception {
		this.world.send("{}");
		assertOnly("left in a queue", "holds 1 messages");
	}

	@Test
	void seesADeadLetterThatIsNoPoison() throws Exception {
		this.world.deadLetter("poison");
		this.world.deadLetter("a good event");
		assertThat(new ForeignLetters().violations(this.world.scene(Set.of("poison")))).singleElement()
			.asString()
			.contains("isn't poison", "a good event");
	}

	@Test
	void missesPoisonThatIsNotAmongTheDeadLetters() throws Exception {
		assertThat(new ForeignLetters().violations(this.world.scene(Set.of("poison")))).singleElement()
			.asString()
			.contains("lacks the poison");
	}

	@Test
	void wantsToKnowWhyTheDeadLetterIsThere() throws Exception {
		this.world.deadLetterBySqsItself("poison");
		assertThat(new ForeignLetters().violations(this.world.scene(Set.of("poison")))).singleElement()
			.asString()
			.contains("doesn't say why");
	}

	@Test
	void seesThatAShipmentLeftTheTraceOfItsPurchase() throws Exception {
		this.world.shipping("update shipment set traceparent = '00-%s-00f067aa0ba902b7-01'".formatted("ab".repeat(16)));
		assertOnly("broken traces", "the shipment");
	}

	@Test
	void seesThatTheTraceOfAPurchaseIsLostOnTheWayToTheBucket() throws Exception {
		this.world.object("rejections/" + this.world.purchase + "/2.json", new byte[] { '{', '}' }, "");
		assertThat(new BrokenTraces().violations(this.world.scene(Set.of()))).singleElement()
			.asString()
			.contains("none=[rejections/" + this.world.purchase);
	}

	@Test
	void seesThatStockDisappeared() throws Exception {
		this.world.shipping("update stock set quantity = quantity - 1 where sku = 'tripod'");
		assertOnly("stock differs", "of tripod 1 units were taken from the shelf and 0 were shipped");
	}

	@Test
	void doesNotBelieveInAShipmentThatIsNotThere() throws Exception {
		this.world.document("""
				{"status": "COMPLETED", "lines": [
				  {"line": 1, "sku": "mug", "quantity": 2, "status": "SHIPPED", "shipment": {"id": "%s"}},
				  {"line": 2, "sku": "poster", "status": "ENCODED", "rendition": {"key": "renditions/%s/2.jpg"}}]}"""
			.formatted(UUID.randomUUID(), this.world.purchase));
		assertOnly("final but wrong", "line 1 (mug) is SHIPPED");
	}

	@Test
	void doesNotBelieveInARenditionOfSomebodyElse() throws Exception {
		this.world.document("""
				{"status": "COMPLETED", "lines": [
				  {"line": 1, "sku": "mug", "quantity": 2, "status": "SHIPPED", "shipment": {"id": "%s"}},
				  {"line": 2, "sku": "poster", "status": "ENCODED", "rendition": {"key": "renditions/%s/2.jpg"}}]}"""
			.formatted(this.world.shipment, UUID.randomUUID()));
		assertOnly("final but wrong", "line 2 (poster) is ENCODED");
	}

	@Test
	void wantsAReasonWhereSomethingFailed() throws Exception {
		this.world.document("""
				{"status": "FAILED", "lines": [{"line": 1, "sku": "poster", "status": "FAILED"}]}""");
		this.world.object("rejections/" + this.world.purchase + "/1.json", "{}".getBytes(StandardCharsets.UTF_8));
		Promise promise = new Promise("ada", Set.of(this.world.purchase), "",
				List.of(new PromisedLine(1, "poster", 0, false)));
		assertThat(new FinalButWrong().violations(this.world.scene(Set.of(), promise))).singleElement()
			.asString()
			.contains("FAILED without a reason");
	}

	private void assertOnly(String name, String sentence) throws Exception {
		List<Finding> findings = Verdict.on(this.world.scene(Set.of()))
			.findings()
			.stream()
			.filter((finding) -> !finding.violations().isEmpty())
			.toList();
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.name()).isEqualTo(name);
			assertThat(finding.violations()).singleElement().asString().contains(sentence);
		});
	}

}
