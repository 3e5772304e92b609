package dev.spikeproof.load;

import java.util.UUID;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * An open workload: each customer comes at his time, on a connection of his own, and
 * places one order. Nobody waits for anybody else, so that a shop that is slow doesn't
 * slow its own measurement down (coordinated omission).
 */
public class PlacePurchases extends Simulation {

	private final Orders orders = Orders.told();

	private final Answers answers = new Answers(this.orders.answers());

	/** Sets the customers up; Gatling lets them come. */
	public PlacePurchases() {
		setUp(customer().injectOpen(rampUsers(this.orders.count()).during(this.orders.over())))
			.protocols(http.baseUrl(this.orders.address())
				.disableFollowRedirect()
				.warmUp(this.orders.address() + "/products"));
	}

	private ScenarioBuilder customer() {
		return scenario("purchase").exec((session) -> session.set(Answers.BEGIN, System.currentTimeMillis()))
			.exec(http("POST /purchases").post("/purchases")
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", (session) -> UUID.randomUUID().toString())
				.header("Prefer", this.orders.preference())
				.body(StringBody((session) -> this.orders.body(session.userId())))
				.check(status().saveAs(Answers.STATUS), header("Location").optional().saveAs(Answers.LOCATION)))
			.exec(this.answers::keep);
	}

}
