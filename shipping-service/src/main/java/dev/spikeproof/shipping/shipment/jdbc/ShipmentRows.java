package dev.spikeproof.shipping.shipment.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.shipping.shipment.Shipment.Line;
import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Shipments from rows of one line each; the lines of a shipment come one after the other.
 */
class ShipmentRows implements ResultSetExtractor<List<Shipment>> {

	@Override
	public List<Shipment> extractData(ResultSet row) throws SQLException {
		List<Shipment> shipments = new ArrayList<>();
		boolean more = row.next();
		while (more) {
			Shipment head = shipment(row);
			List<Line> lines = new ArrayList<>();
			do {
				lines.add(line(row));
				more = row.next();
			}
			while (more && row.getObject("id", UUID.class).equals(head.id().value()));
			shipments.add(new Shipment(head.id(), head.purchase(), head.status(), head.occurredAt(), head.dueAt(),
					lines, head.trace()));
		}
		return shipments;
	}

	static @Nullable String reason(Line line) {
		return (line instanceof Line.Failed failed) ? failed.reason() : null;
	}

	private static Shipment shipment(ResultSet row) throws SQLException {
		return new Shipment(new Shipment.Id(row.getObject("id", UUID.class)),
				new PurchaseId(row.getObject("purchase_id", UUID.class)),
				Shipment.Status.valueOf(row.getString("status")), row.getTimestamp("occurred_at").toInstant(),
				row.getTimestamp("due_at").toInstant(), List.of(), row.getString("traceparent"));
	}

	private static Line line(ResultSet row) throws SQLException {
		Item item = new Item(row.getInt("line"), new Sku(row.getString("sku")), row.getInt("quantity"));
		String reason = row.getString("reason");
		return (reason != null) ? new Line.Failed(item, reason) : new Line.Met(item);
	}

}
