package dev.spikeproof.local.chaos.judge;

import java.util.List;

/** What left the shelves is what was shipped. */
final class StockDiffers implements Invariant {

	private final int before;

	/**
	 * @param before how many there were of every item
	 */
	StockDiffers(int before) {
		this.before = before;
	}

	@Override
	public String name() {
		return "stock differs";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		return Rows.told(scene.shipping(), """
				select k.sku, %1$d - k.quantity, coalesce(sum(l.quantity), 0)
				from stock k left join (
				    select sku, quantity from shipment_line join shipment on shipment.id = shipment_id
				    where reason is null and status = 'SHIPPED') l on l.sku = k.sku
				group by k.sku, k.quantity having %1$d - k.quantity <> coalesce(sum(l.quantity), 0)"""
			.formatted(this.before), "of %s %s units were taken from the shelf and %s were shipped");
	}

}
