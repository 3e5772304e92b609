package dev.spikeproof.aws.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.spikeproof.testing.calls.AwsCall;
import dev.spikeproof.testing.calls.CommittedCalls;

/** What a program's tests have recorded, and what its role is held against. */
final class Calls {

	/** The collector's: it runs in the tasks of who traces, and has their role. */
	private static final AwsCall TRACES = AwsCall.parse("xray:PutTraceSegments any *");

	private Calls() {
	}

	static SortedSet<AwsCall> of(Program program) {
		try {
			SortedSet<AwsCall> calls = CommittedCalls.read(directory(program).resolve(CommittedCalls.FILE));
			if (program != Program.CONTROL_ROOM) {
				calls.add(TRACES);
			}
			return calls;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the calls need and the role doesn't allow. */
	static Set<Grant> missing(Policy role, Collection<AwsCall> calls) {
		return needs(calls).stream()
			.filter((need) -> !role.allows(need.example()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** What the role allows and no call needs, or none needs as widely. */
	static Set<Grant> unused(Policy role, Collection<AwsCall> calls) {
		Set<Grant> needs = needs(calls);
		return role.grants().filter((grant) -> !needs.contains(grant)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Grant> needs(Collection<AwsCall> calls) {
		return calls.stream().flatMap(Needs::of).collect(Collectors.toSet());
	}

	private static Path directory(Program program) {
		return Path.of((program == Program.CONTROL_ROOM) ? ".." : "../..").resolve(program.id());
	}

}
