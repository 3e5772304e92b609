package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Of every item as many units leave the house as were bought, and once. */
final class ShippedTwice implements Invariant {

	@Override
	public String name() {
		return "shipped twice";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		List<String> twice = new ArrayList<>(Rows.told(scene.shipping(), """
				select purchase_id, count(*) from shipment group by purchase_id having count(*) > 1""",
				"purchase %s has %s shipments"));
		twice.addAll(Rows.told(scene.shipping(), """
				select body::jsonb ->> 'purchaseId', body::jsonb ->> 'status', count(*)
				from outbox where type = 'ShipmentUpdated'
				group by 1, 2 having count(*) > 1""",
				"of purchase %s it was decided more than once that it is %s: %s times"));
		twice.addAll(tooMuch(scene));
		return twice;
	}

	private static List<String> tooMuch(Scene scene) throws Exception {
		Map<String, Integer> bought = Rows.of(scene.purchases(),
				"""
						select purchase_id || ' ' || line || ' ' || sku, quantity from purchase_lines where kind = 'PHYSICAL'""")
			.stream()
			.collect(Collectors.toMap(List::getFirst, (row) -> Integer.valueOf(row.getLast())));
		return Rows.of(scene.shipping(), """
				select s.purchase_id || ' ' || l.line || ' ' || l.sku, sum(l.quantity)
				from shipment s join shipment_line l on l.shipment_id = s.id
				where l.reason is null group by 1""")
			.stream()
			.filter((row) -> Integer.parseInt(row.getLast()) > bought.getOrDefault(row.getFirst(), 0))
			.map((row) -> "%s: %s units were shipped, %d were bought".formatted(row.getFirst(), row.getLast(),
					bought.getOrDefault(row.getFirst(), 0)))
			.toList();
	}

}
