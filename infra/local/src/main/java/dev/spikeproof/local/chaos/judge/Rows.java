package dev.spikeproof.local.chaos.judge;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.local.environment.Database;

/** Rows of a database, read as texts. */
final class Rows {

	private Rows() {
	}

	/** Nulls come as empty texts. */
	static List<List<String>> of(Database database, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password());
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			List<List<String>> rows = new ArrayList<>();
			while (row.next()) {
				List<String> columns = new ArrayList<>();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					String value = row.getString(i);
					columns.add((value != null) ? value : "");
				}
				rows.add(columns);
			}
			return rows;
		}
	}

	/** A sentence for each row, made by a format. */
	static List<String> told(Database database, String query, String sentence) throws SQLException {
		return of(database, query).stream().map((row) -> sentence.formatted(row.toArray())).toList();
	}

}
