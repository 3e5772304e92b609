package dev.spikeproof.aws;

/**
 * What a task of Fargate gets.
 *
 * @param cpu in 1,024ths of a processor
 * @param memory in MiB
 */
public record TaskSize(int cpu, int memory) {

	/** MiB for each unit of CPU: Fargate has no other combinations (ECS, task size). */
	private static final int LEAST_MEMORY = 2;

	private static final int MOST_MEMORY = 8;

	private static final int STEP = 512;

	public TaskSize {
		Require.that(cpu == 256 || cpu == 512 || cpu == 1024 || cpu == 2048 || cpu == 4096,
				"Fargate has 256, 512, 1024, 2048 or 4096 units of CPU, and not " + cpu);
		Require.that(memory >= cpu * LEAST_MEMORY && memory <= cpu * MOST_MEMORY && memory % STEP == 0,
				"Fargate gives %d units of CPU from %d to %d MiB of memory, and not %d".formatted(cpu,
						cpu * LEAST_MEMORY, cpu * MOST_MEMORY, memory));
	}

}
