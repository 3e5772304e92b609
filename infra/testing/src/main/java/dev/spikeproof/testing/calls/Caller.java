package dev.spikeproof.testing.calls;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a service's calls from its tests' own, which often use the same clients. What
 * counts is the nearest code of the house on the stack: a test that calls a service's
 * class makes the service call. Where there is none, a library acts for the service: a
 * poll, a batch.
 */
final class Caller {

	private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

	private static final Set<Class<?>> LISTENING = Set.of(Caller.class, AwsCallRecorder.class);

	private Caller() {
	}

	static boolean isService() {
		return STACK.walk((frames) -> frames.map(StackFrame::getDeclaringClass)
			.filter((type) -> isOf(type, "dev.spikeproof") && !LISTENING.contains(type))
			.findFirst()
			.map(Caller::isShipped)
			.orElse(true));
	}

	private static boolean isShipped(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return Stream.of("dev.spikeproof.testing", "dev.spikeproof.local").noneMatch((tools) -> isOf(type, tools))
				&& source != null && !source.getLocation().getPath().endsWith("/test-classes/");
	}

	private static boolean isOf(Class<?> type, String packages) {
		return type.getPackageName().equals(packages) || type.getPackageName().startsWith(packages + ".");
	}

}
