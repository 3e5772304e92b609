package dev.spikeproof.purchasing.purchase.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Money;
import dev.spikeproof.purchasing.catalogue.Product;
import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.purchase.Line;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.purchase.Purchases;
import dev.spikeproof.purchasing.purchase.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPurchases implements Purchases {

	private static final String PURCHASE = "select id, customer, status, amount, currency, placed_at from purchases where id = :id";

	private static final String STEP = "select position, s.purchase_id, step, line, at from purchase_steps s ";

	private final JdbcClient jdbc;

	JdbcPurchases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(Purchase purchase, Owner owner) {
		this.jdbc.sql("""
				insert into purchases (id, owner, customer, status, amount, currency, placed_at)
				values (:id, :owner, :customer, :status, :amount, :currency, :placedAt)""")
			.param("id", purchase.id())
			.param("owner", owner.name())
			.param("customer", purchase.customer())
			.param("status", purchase.status().name())
			.param("amount", purchase.total().amount())
			.param("currency", purchase.total().currency())
			.param("placedAt", utc(purchase.placedAt()))
			.update();
		for (Line line : purchase.lines()) {
			this.jdbc.sql("""
					insert into purchase_lines (purchase_id, line, sku, kind, quantity, upload_id, status)
					values (:id, :line, :sku, :kind, :quantity, :uploadId, :status)""")
				.param("id", purchase.id())
				.param("line", line.number())
				.param("sku", line.sku())
				.param("kind", line.kind().name())
				.param("quantity", line.quantity())
				.param("uploadId", line.uploadId())
				.param("status", line.status().name())
				.update();
		}
		addStep(purchase.id(), Step.Name.PLACED, 0, purchase.placedAt());
	}

	@Override
	public Optional<Purchase> find(UUID id) {
		return withLines(this.jdbc.sql(PURCHASE).param("id", id));
	}

	@Override
	public Optional<Purchase> find(UUID id, Owner owner) {
		return withLines(this.jdbc.sql(PURCHASE + " and owner = :owner").param("id", id).param("owner", owner.name()));
	}

	@Override
	public Optional<Purchase> lock(UUID id) {
		return withLines(this.jdbc.sql(PURCHASE + " for update").param("id", id));
	}

	/**
	 * The lines are read once the purchase's own statement is over: those of a locked one
	 * are as they are after the lock, and nobody holds a connection while waiting for
	 * another one.
	 */
	private Optional<Purchase> withLines(JdbcClient.StatementSpec purchase) {
		return purchase.query((row, index) -> purchase(row))
			.optional()
			.map((it) -> new Purchase(it.id(), it.customer(), it.placedAt(), it.total(), it.status(), lines(it.id())));
	}

	@Override
	public void update(Purchase before, Purchase changed, Instant now) {
		for (int i = 0; i < changed.lines().size(); i++) {
			Line line = changed.lines().get(i);
			if (!line.equals(before.lines().get(i))) {
				update(changed.id(), line, now);
			}
		}
		if (changed.status() != before.status()) {
			this.jdbc.sql("update purchases set status = :status where id = :id")
				.param("status", changed.status().name())
				.param("id", changed.id())
				.update();
			addStep(changed.id(), Step.Name.valueOf(changed.status().name()), 0, now);
		}
	}

	private void update(UUID id, Line line, Instant now) {
		this.jdbc.sql("""
				update purchase_lines
				set status = :status, reason = :reason, shipment_id = :shipmentId, rendition = :rendition
				where purchase_id = :id and line = :line""")
			.param("status", line.status().name())
			.param("reason", line.reason())
			.param("shipmentId", line.shipmentId())
			.param("rendition", line.rendition())
			.param("id", id)
			.param("line", line.number())
			.update();
		addStep(id, Step.Name.valueOf(line.status().name()), line.number(), now);
	}

	private void addStep(UUID id, Step.Name step, int line, Instant at) {
		this.jdbc.sql("insert into purchase_steps (purchase_id, step, line, at) values (:id, :step, :line, :at)")
			.param("id", id)
			.param("step", step.name())
			.param("line", line)
			.param("at", utc(at))
			.update();
	}

	@Override
	public void published(Collection<UUID> ids, Instant now) {
		this.jdbc
			.sql("""
					with held as (select id from purchases where id = any(:ids) and status = 'PLACED' order by id for update)
					insert into purchase_steps (purchase_id, step, at)
					select id, 'PUBLISHED', :at from held
					on conflict do nothing""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("at", utc(now))
			.update();
	}

	@Override
	public List<Step> steps(UUID id, Owner owner) {
		return this.jdbc.sql(STEP + """
				join purchases p on p.id = s.purchase_id
				where p.id = :id and p.owner = :owner order by position""")
			.param("id", id)
			.param("owner", owner.name())
			.query((row, index) -> step(row))
			.list();
	}

	@Override
	public List<Step> stepsAfter(Map<UUID, Long> positions) {
		return this.jdbc.sql(STEP + """
				join unnest(:ids::uuid[], :positions::bigint[]) as seen(purchase_id, after)
				  on s.purchase_id = seen.purchase_id and s.position > seen.after
				order by position""")
			.param("ids", positions.keySet().toArray(UUID[]::new))
			.param("positions", positions.values().toArray(Long[]::new))
			.query((row, index) -> step(row))
			.list();
	}

	private List<Line> lines(UUID id) {
		return this.jdbc.sql("""
				select line, sku, kind, quantity, upload_id, status, reason, shipment_id, rendition
				from purchase_lines where purchase_id = :id order by line""")
			.param("id", id)
			.query((row, index) -> new Line(row.getInt("line"), row.getString("sku"),
					Product.Kind.valueOf(row.getString("kind")), row.getInt("quantity"),
					row.getObject("upload_id", UUID.class), Line.Status.valueOf(row.getString("status")),
					row.getString("reason"), row.getObject("shipment_id", UUID.class), row.getString("rendition")))
			.list();
	}

	private static Step step(ResultSet row) throws SQLException {
		return new Step(row.getLong("position"), row.getObject("purchase_id", UUID.class),
				Step.Name.valueOf(row.getString("step")), row.getInt("line"), instant(row, "at"));
	}

	private static Purchase purchase(ResultSet row) throws SQLException {
		return new Purchase(row.getObject("id", UUID.class), row.getString("customer"), instant(row, "placed_at"),
				new Money(row.getBigDecimal("amount"), row.getString("currency")),
				Purchase.Status.valueOf(row.getString("status")), List.of());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
