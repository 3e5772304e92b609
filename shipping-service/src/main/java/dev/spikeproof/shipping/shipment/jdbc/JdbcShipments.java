package dev.spikeproof.shipping.shipment.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.Shipments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShipments implements Shipments {

	private static final String SELECT = """
			select s.id, s.purchase_id, s.status, s.occurred_at, s.due_at, s.traceparent, l.line, l.sku, l.quantity, l.reason
			from %s s join shipment_line l on l.shipment_id = s.id
			""";

	private final JdbcClient jdbc;

	private final ShipmentRows rows = new ShipmentRows();

	JdbcShipments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean claim(Shipment.Id id, PurchaseId purchase, Instant now) {
		return this.jdbc.sql("""
				insert into shipment (id, purchase_id, status, occurred_at, due_at) values (?, ?, 'BOOKED', ?, ?)
				on conflict (purchase_id) do nothing""")
			.params(id.value(), purchase.value(), Timestamp.from(now), Timestamp.from(now))
			.update() == 1;
	}

	@Override
	public void book(Shipment shipment) {
		this.jdbc.sql("update shipment set status = ?, due_at = ?, traceparent = ? where id = ?")
			.param(shipment.status().name())
			.param(Timestamp.from(shipment.dueAt()))
			.param(shipment.trace())
			.param(shipment.id().value())
			.update();
		List<Line> lines = shipment.lines();
		this.jdbc.sql("""
				insert into shipment_line (shipment_id, line, sku, quantity, reason)
				select ?, * from unnest(?::int[], ?::text[], ?::int[], ?::text[])""")
			.param(shipment.id().value())
			.param(lines.stream().map((line) -> line.item().line()).toArray(Integer[]::new))
			.param(lines.stream().map((line) -> line.item().sku().value()).toArray(String[]::new))
			.param(lines.stream().map((line) -> line.item().quantity()).toArray(Integer[]::new))
			.param(lines.stream().map(ShipmentRows::reason).toArray(String[]::new))
			.update();
	}

	@Override
	public Optional<Shipment> of(PurchaseId purchase) {
		return this.jdbc.sql(SELECT.formatted("shipment") + "where s.purchase_id = ? order by l.line")
			.param(purchase.value())
			.query(this.rows)
			.stream()
			.findFirst();
	}

	@Override
	public List<Shipment> lockDue(Instant now, int limit) {
		return this.jdbc.sql("""
				with due as (
				    select * from shipment where status = 'BOOKED' and due_at <= ?
				    order by due_at
				    limit ?
				    for update skip locked)
				""" + SELECT.formatted("due") + "order by s.due_at, s.id, l.line")
			.params(Timestamp.from(now), limit)
			.query(this.rows);
	}

	@Override
	public void ship(List<Shipment> shipments) {
		this.jdbc.sql("""
				update shipment set status = 'SHIPPED', occurred_at = moved.at
				from unnest(?::uuid[], ?::timestamptz[]) as moved(id, at)
				where shipment.id = moved.id""")
			.param(shipments.stream().map((shipment) -> shipment.id().value()).toArray(UUID[]::new))
			.param(shipments.stream().map((it) -> Timestamp.from(it.occurredAt())).toArray(Timestamp[]::new))
			.update();
	}

}
