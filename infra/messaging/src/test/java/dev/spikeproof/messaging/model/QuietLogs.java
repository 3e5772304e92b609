package dev.spikeproof.messaging.model;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Millions of failures on purpose needn't be logged. */
class QuietLogs implements BeforeAllCallback, AfterAllCallback {

	private static final String OURS = "dev.spikeproof.messaging";

	@Override
	public void beforeAll(ExtensionContext context) {
		set(LogLevel.OFF);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		set(null);
	}

	private static void set(@Nullable LogLevel level) {
		LoggingSystem.get(QuietLogs.class.getClassLoader()).setLogLevel(OURS, level);
	}

}
