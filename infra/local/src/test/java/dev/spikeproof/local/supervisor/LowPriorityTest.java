package dev.spikeproof.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("hasGroups")
class LowPriorityTest {

	@Test
	void givesWayWithinItsGroupAndAsAGroup() {
		Command.Result result = run("chrt -p $$; cat /proc/$$/autogroup");
		assertThat(result.succeeded()).as(result.output()).isTrue();
		assertThat(result.output()).contains("SCHED_IDLE").contains("nice 19");
	}

	@Test
	void keepsTheProcessThatWasStartedAndItsArguments() {
		assertThat(run("echo \"$0 $1\"", "a b", "$HOME").output().strip()).isEqualTo("a b $HOME");
	}

	private static Command.Result run(String script, String... arguments) {
		return Command.run(Stream.of(LowPriority.prefix().stream(), Stream.of("sh", "-c", script), Stream.of(arguments))
			.flatMap((words) -> words)
			.toList());
	}

	static boolean hasGroups() {
		return Files.isWritable(Path.of("/proc/self/autogroup")) && Command.find("setsid").isPresent();
	}

}
