package dev.spikeproof.aws.roles;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IManagedPolicy;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.constructs.Construct;

/**
 * The roles of the tasks, each within the {@link Boundary} that an administrator has set
 * up by {@link AccountStack}.
 */
public final class RolesStack extends Stack {

	private final Map<Program, TaskRoles> roles = new EnumMap<>(Program.class);

	public RolesStack(Construct scope, Environment environment) {
		super(scope, environment.name("roles"));
		IManagedPolicy boundary = ManagedPolicy.fromManagedPolicyName(this, "Boundary",
				environment.name(Boundary.NAME));
		for (Program program : Program.values()) {
			this.roles.put(program, new TaskRoles(this, program, new Arns(environment), boundary));
		}
	}

	/** The program's own role, which nobody can add to. */
	public IRole task(Program program) {
		return roles(program).task();
	}

	/** That with which ECS starts the program, which nobody can add to. */
	public IRole execution(Program program) {
		return roles(program).execution();
	}

	private TaskRoles roles(Program program) {
		return Objects.requireNonNull(this.roles.get(program));
	}

}
