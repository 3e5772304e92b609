package dev.spikeproof.shipping.stock.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.shipping.stock.Stock;
import dev.spikeproof.shipping.stock.StockLevels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockLevels implements StockLevels {

	private final JdbcClient jdbc;

	JdbcStockLevels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Stock> all() {
		return this.jdbc.sql("select sku, quantity from stock order by sku").query(JdbcStockLevels::stock).list();
	}

	@Override
	public Optional<Stock> of(Sku sku) {
		return this.jdbc.sql("select sku, quantity from stock where sku = :sku")
			.param("sku", sku.value())
			.query(JdbcStockLevels::stock)
			.optional();
	}

	@Override
	public Optional<Change> take(Sku sku, int quantity) {
		return this.jdbc.sql("""
				update stock
				set quantity = case when quantity >= :wanted then quantity - :wanted else quantity end
				where sku = :sku
				returning old.quantity, new.quantity""")
			.param("sku", sku.value())
			.param("wanted", quantity)
			.query((row, number) -> new Change(row.getInt(1), row.getInt(2)))
			.optional();
	}

	private static Stock stock(ResultSet row, int number) throws SQLException {
		return new Stock(new Sku(row.getString("sku")), row.getInt("quantity"));
	}

}
