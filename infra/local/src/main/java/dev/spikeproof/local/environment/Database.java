package dev.spikeproof.local.environment;

/** A database and who may use it. */
public record Database(String jdbcUrl, String user, String password) {
}
