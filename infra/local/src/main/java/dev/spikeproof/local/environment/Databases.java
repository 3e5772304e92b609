package dev.spikeproof.local.environment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import dev.spikeproof.local.terminal.CannotRun;

/** The databases of a server that listens on the loopback interface. */
final class Databases {

	static final String USER = "spikeproof";

	static final String PASSWORD = "spikeproof";

	private final int port;

	Databases(int port) {
		this.port = port;
	}

	/** The database with this name, created when absent. */
	synchronized Database database(String name) {
		if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("Not a name for a database: " + name);
		}
		try (Connection connection = connect()) {
			if (!exists(name, connection)) {
				try (Statement create = connection.createStatement()) {
					create.execute("CREATE DATABASE " + name);
				}
			}
			return new Database(url(name), USER, PASSWORD);
		}
		catch (SQLException ex) {
			throw new CannotRun(
					"The database " + name + " can't be created on port " + this.port + ": " + ex.getMessage(), ex);
		}
	}

	boolean answer() {
		try (Connection connection = connect()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean exists(String name, Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
			query.setString(1, name);
			return query.executeQuery().next();
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(url("postgres") + "?connectTimeout=1&loginTimeout=2", USER, PASSWORD);
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

}
