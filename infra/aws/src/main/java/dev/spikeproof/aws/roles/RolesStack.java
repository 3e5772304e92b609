package dev.spikeproof.aws.roles;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.state.StateStack;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/**
 * The roles of the tasks. Like all of the stage, they are within the {@link Boundary}
 * that an administrator has set up by {@link AccountStack}.
 */
public final class RolesStack extends Stack {

	private final Map<String, TaskRoles> roles = new TreeMap<>();

	/** The databases make their secrets, whose names nobody knows before. */
	public RolesStack(Construct scope, Environment environment, StateStack state) {
		super(scope, environment.name("roles"), StackSettings.of(environment, "What each task may do."));
		for (Program program : Program.values()) {
			this.roles.put(program.id(), new TaskRoles(this, program, new Arns(environment), state));
		}
	}

	/** The program's own role, which nobody can add to. */
	public IRole task(String program) {
		return roles(program).task();
	}

	/** That with which ECS starts the program, which nobody can add to. */
	public IRole execution(String program) {
		return roles(program).execution();
	}

	private TaskRoles roles(String program) {
		return Objects.requireNonNull(this.roles.get(program), program);
	}

}
