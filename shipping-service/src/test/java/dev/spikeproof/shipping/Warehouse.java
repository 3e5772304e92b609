package dev.spikeproof.shipping;

import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.stock.Sku;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a test wants to be there, and what it finds afterwards. Each item is a new one.
 */
public class Warehouse {

	private final JdbcClient jdbc;

	public Warehouse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public static PurchaseId purchase() {
		return new PurchaseId(Generators.timeBasedEpochGenerator().generate());
	}

	public Sku stocked(int quantity) {
		Sku sku = new Sku("item-" + UUID.randomUUID().toString().substring(0, 13));
		this.jdbc.sql("insert into stock (sku, quantity) values (?, ?)").params(sku.value(), quantity).update();
		return sku;
	}

	public int left(Sku sku) {
		return this.jdbc.sql("select quantity from stock where sku = ?")
			.param(sku.value())
			.query(Integer.class)
			.single();
	}

	public int shipments(PurchaseId purchase) {
		return this.jdbc.sql("select count(*) from shipment where purchase_id = ?")
			.param(purchase.value())
			.query(Integer.class)
			.single();
	}

	/** The bodies of all events about this purchase or item, the oldest first. */
	public List<String> events(Object subject) {
		return this.jdbc.sql("select body from outbox where subject = ? order by position")
			.param(subject.toString())
			.query(String.class)
			.list();
	}

}
