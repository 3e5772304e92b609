package dev.spikeproof.local.chaos.judge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.spikeproof.local.chaos.judge.Promise.PromisedLine;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the shop says of a purchase that has come to its end is true: each line is met by
 * a shipment that left or a rendition that is there. The shelves are full, so only what
 * is no video may fail, and then the shop says why.
 */
final class FinalButWrong implements Invariant {

	@Override
	public String name() {
		return "final but wrong";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		Map<String, String> shipments = Rows
			.of(scene.shipping(), "select id, purchase_id || ' ' || status from shipment")
			.stream()
			.collect(Collectors.toMap(List::getFirst, List::getLast));
		Set<String> objects = Results.all(scene).stream().map(ObjectVersion::key).collect(Collectors.toSet());
		List<String> wrong = new ArrayList<>();
		try (HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
			for (Promise promise : scene.accepted()) {
				for (UUID id : promise.purchases()) {
					JsonNode purchase = get(client, scene.shop().resolve("/purchases/" + id));
					if (!purchase.path("status").asString("").equals("PLACED")) {
						check(promise, id, purchase, shipments, objects).forEach((problem) -> wrong
							.add("purchase %s of %s: %s".formatted(id, promise.customer(), problem)));
					}
				}
			}
		}
		return wrong;
	}

	private static JsonNode get(HttpClient client, URI address) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = client
			.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
		return JsonMapper.shared().readTree(response.body());
	}

	private static List<String> check(Promise promise, UUID id, JsonNode purchase, Map<String, String> shipments,
			Set<String> objects) {
		List<String> problems = new ArrayList<>();
		boolean allCanBeMet = promise.lines().stream().allMatch(PromisedLine::usable);
		String status = purchase.path("status").asString("missing");
		if (!status.equals(allCanBeMet ? "COMPLETED" : "FAILED")) {
			problems.add("its status is " + status);
		}
		if (purchase.path("lines").size() != promise.lines().size()) {
			problems.add("it has %d lines".formatted(purchase.path("lines").size()));
			return problems;
		}
		for (PromisedLine promised : promise.lines()) {
			JsonNode line = purchase.path("lines").path(promised.line() - 1);
			boolean met = promised.isVideo() ? isEncoded(id, promised, line, objects)
					: isShipped(id, promised, line, shipments);
			if (!met) {
				problems
					.add("line %d (%s) is %s %s, shipment %s, rendition %s".formatted(promised.line(), promised.sku(),
							line.path("status").asString("missing"), line.path("reason").asString("without a reason"),
							line.path("shipment").path("id").asString("none"),
							line.path("rendition").path("key").asString("none")));
			}
		}
		return problems;
	}

	private static boolean isShipped(UUID id, PromisedLine promised, JsonNode line, Map<String, String> shipments) {
		return line.path("status").asString("").equals("SHIPPED")
				&& line.path("sku").asString("").equals(promised.sku())
				&& line.path("quantity").asInt(0) == promised.quantity()
				&& (id + " SHIPPED").equals(shipments.get(line.path("shipment").path("id").asString("")));
	}

	private static boolean isEncoded(UUID id, PromisedLine promised, JsonNode line, Set<String> objects) {
		String result = id + "/" + promised.line() + ".";
		if (!promised.usable()) {
			return line.path("status").asString("").equals("FAILED") && !line.path("reason").asString("").isBlank()
					&& objects.contains(Results.REJECTIONS + result + "json");
		}
		String key = Results.RENDITIONS + result + (promised.sku().equals("poster") ? "jpg" : "mp4");
		return line.path("status").asString("").equals("ENCODED")
				&& line.path("rendition").path("key").asString("").equals(key) && objects.contains(key);
	}

}
