package dev.spikeproof.local.chaos.judge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that came of a purchase says the same trace: the events of both outboxes, the
 * shipment and the results in the bucket. Spans can't be asked, because a process that is
 * killed takes its last ones along.
 */
final class BrokenTraces implements Invariant {

	/** W3C Trace Context, version 00: the trace and the span. */
	private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

	private static final String EVENTS = """
			select subject, type, attributes::json -> 'traceparent' ->> 'value' from outbox
			where type in ('PurchasePlaced', 'VideoPurchased', 'ShipmentUpdated') order by position""";

	private static final String SHIPMENTS = "select purchase_id, 'the shipment', traceparent from shipment";

	@Override
	public String name() {
		return "broken traces";
	}

	@Override
	public List<String> violations(Scene scene) throws SQLException {
		Map<String, Map<String, List<String>>> places = new HashMap<>();
		for (List<List<String>> rows : List.of(Rows.of(scene.purchases(), EVENTS), Rows.of(scene.shipping(), EVENTS),
				Rows.of(scene.shipping(), SHIPMENTS), results(scene))) {
			for (List<String> row : rows) {
				places.computeIfAbsent(row.getFirst(), (purchase) -> new HashMap<>())
					.computeIfAbsent(trace(row.get(2)), (trace) -> new ArrayList<>())
					.add(row.get(1));
			}
		}
		return places.entrySet()
			.stream()
			.filter((it) -> it.getValue().size() > 1 || it.getValue().containsKey("none"))
			.map(BrokenTraces::told)
			.toList();
	}

	/** As the purchase, the key and the traceparent of each object. */
	private static List<List<String>> results(Scene scene) {
		return Results.all(scene)
			.stream()
			.map((result) -> List.of(Results.lineOf(result.key()).replaceFirst("/.*", ""), result.key(), scene.s3()
				.headObject((request) -> request.bucket(scene.bucket()).key(result.key()).versionId(result.versionId()))
				.metadata()
				.getOrDefault("traceparent", "")))
			.toList();
	}

	private static String trace(String traceparent) {
		Matcher matcher = TRACEPARENT.matcher(traceparent);
		return matcher.matches() ? matcher.group(1) : "none";
	}

	private static String told(Entry<String, Map<String, List<String>>> purchase) {
		return "the trace of purchase %s is broken: %s".formatted(purchase.getKey(), purchase.getValue());
	}

}
