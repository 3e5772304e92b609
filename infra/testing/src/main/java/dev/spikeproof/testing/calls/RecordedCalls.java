package dev.spikeproof.testing.calls;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the service of this module has asked of AWS so far. */
public final class RecordedCalls {

	private static final Set<AwsCall> CALLS = new ConcurrentSkipListSet<>();

	private RecordedCalls() {
	}

	static void add(AwsCall call) {
		CALLS.add(call);
	}

	/** Adds what isn't asked by the SDK, for example of the agent of ECS. */
	public static void add(String call) {
		CALLS.add(AwsCall.parse(call));
	}

	public static boolean include(String call) {
		return CALLS.contains(AwsCall.parse(call));
	}

	/** Without those that others contain. */
	static SortedSet<AwsCall> all() {
		SortedSet<AwsCall> all = new TreeSet<>(CALLS);
		all.removeIf((call) -> CALLS.stream().anyMatch(call::isPartOf));
		return all;
	}

}
