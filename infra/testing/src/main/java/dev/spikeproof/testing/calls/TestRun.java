package dev.spikeproof.testing.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Knows which test classes of this run have ended and whether all was as it should. */
public final class TestRun implements TestExecutionListener {

	private static final Set<String> ENDED = ConcurrentHashMap.newKeySet();

	private static volatile boolean flawless = true;

	@Override
	public void executionSkipped(TestIdentifier test, String reason) {
		flawless = false;
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		flawless &= result.getStatus() == Status.SUCCESSFUL;
		test.getSource()
			.filter(ClassSource.class::isInstance)
			.map(ClassSource.class::cast)
			.ifPresent((type) -> ENDED.add(type.getClassName()));
	}

	/**
	 * Whether every integration test in this directory of classes has run through, but
	 * for the one that asks.
	 */
	static boolean isWhole(Path classes, String asking) {
		try (Stream<Path> files = Files.walk(classes)) {
			List<String> tests = files.map((file) -> classes.relativize(file).toString().replace('/', '.'))
				.filter((file) -> file.endsWith("IT.class"))
				.map((file) -> file.substring(0, file.length() - ".class".length()))
				.filter((test) -> !test.equals(asking))
				.toList();
			return flawless && ENDED.containsAll(tests);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
