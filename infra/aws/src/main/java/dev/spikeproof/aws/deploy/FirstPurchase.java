package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Buys something as the partner that deployments are: through the gateway, with a token
 * and a key. The names in the certificate needn't lead anywhere yet. What is secret goes
 * to curl by its standard input, where no list of processes shows it.
 */
final class FirstPurchase {

	/** The partner's name, as {@code Environment} has it. */
	private static final String PARTNER = "deployment";

	private static final int LOOKS = 60;

	private final Programs programs;

	private final Outputs outputs;

	private final List<String> curl;

	private FirstPurchase(Programs programs, Outputs outputs) {
		this.programs = programs;
		this.outputs = outputs;
		String host = shop().replaceFirst("^https://", "");
		this.curl = List.of("curl", "-fsS", "--retry", "30", "--retry-delay", "5", "--retry-all-errors", "--connect-to",
				host + ":443:" + outputs.value("edge", "ShopPointsTo") + ":443", "--config", "-");
	}

	/**
	 * Returns its id when it is completed.
	 * @throws CannotDeploy if it isn't, within some minutes
	 */
	static String place(Programs programs, Outputs outputs) {
		FirstPurchase purchase = new FirstPurchase(programs, outputs);
		String credentials = purchase.credentials();
		String id = purchase.order(credentials);
		for (int look = 0; look < LOOKS; look++) {
			if (purchase.ask(credentials, "/partners/purchases/" + id)
				.path("status")
				.asString("")
				.equals("COMPLETED")) {
				return id;
			}
			Pause.orHalfWay("Interrupted; all is deployed.");
		}
		throw CannotDeploy
			.halfWay("All is deployed, but the purchase " + id + " isn't completed: see docs/runbooks/README.md.");
	}

	private String order(String credentials) {
		String sku = ask("", "/products").valueStream()
			.filter((product) -> product.path("kind").asString("").equals("PHYSICAL"))
			.map((product) -> product.path("sku").asString(""))
			.findFirst()
			.orElseThrow(() -> CannotDeploy.halfWay("All is deployed, but the shop has nothing that can be shipped."));
		String order = "{\"customer\":\"deployment\",\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku);
		return ask(credentials, "/partners/purchases", "-H", "Content-Type: application/json", "-H",
				"Idempotency-Key: " + UUID.randomUUID(), "-d", order)
			.path("id")
			.asString("");
	}

	private String credentials() {
		String client = this.outputs.value("identity", "Partner" + PARTNER);
		String secret = this.outputs.aws()
			.ask("cognito-idp", "describe-user-pool-client", "--user-pool-id",
					this.outputs.value("identity", "Issuer").replaceFirst(".*/", ""), "--client-id", client)
			.at("/UserPoolClient/ClientSecret")
			.asString("");
		String key = this.outputs.aws()
			.ask("apigateway", "get-api-key", "--include-value", "--api-key",
					this.outputs.value("edge", "KeyOf" + PARTNER))
			.path("value")
			.asString("");
		Programs.Answer token = this.programs.ask("user = \"%s:%s\"".formatted(client, secret),
				List.of("curl", "-fsS", "--config", "-", "-d", "grant_type=client_credentials&scope=partners/orders",
						this.outputs.value("identity", "TokenUri")));
		if (!token.succeeded()) {
			throw CannotDeploy.halfWay("All is deployed, but there is no token to be had: " + token.err());
		}
		return "header = \"Authorization: Bearer %s\"%nheader = \"x-api-key: %s\""
			.formatted(JsonMapper.shared().readTree(token.out()).path("access_token").asString(""), key);
	}

	private JsonNode ask(String credentials, String path, String... rest) {
		List<String> command = new ArrayList<>(this.curl);
		command.addAll(List.of(rest));
		command.add(shop() + path);
		Programs.Answer answer = this.programs.ask(credentials, command);
		if (!answer.succeeded()) {
			throw CannotDeploy
				.halfWay("All is deployed, but " + path + " isn't answered as it should be: " + answer.err());
		}
		return JsonMapper.shared().readTree(answer.out());
	}

	private String shop() {
		return this.outputs.value("edge", "Shop");
	}

}
