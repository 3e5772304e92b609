package dev.spikeproof.local.supervisor;

import java.util.List;

import dev.spikeproof.local.process.Command;

/**
 * For what takes processors only when nobody else wants them. Elsewhere encoders have
 * machines of their own; here seven of them would leave the shop no processor. Linux has
 * a scheduling class for that (SCHED_IDLE), which others needn't wait for; a low priority
 * still gets its turn. Where sessions are scheduled as groups (sched(7), "The autogroup
 * feature") the class counts within a group only, and each connection of PostgreSQL is a
 * session: encoders then get one of their own, of low priority.
 */
final class LowPriority {

	private LowPriority() {
	}

	/** What such a program's command begins with; nothing where there is no way. */
	static List<String> prefix() {
		if (Command.find("chrt").isPresent() && Command.find("setsid").isPresent()) {
			return List.of("chrt", "--idle", "0", "setsid", "sh", "-c",
					"echo 19 2>/dev/null >/proc/self/autogroup; exec \"$@\"", "sh");
		}
		return Command.find("nice").isPresent() ? List.of("nice", "-n", "19") : List.of();
	}

}
