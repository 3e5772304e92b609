package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.TaskSize;
import dev.spikeproof.aws.state.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/**
 * What runs as a task, apart from how.
 *
 * @param name as its image, its service, its logs and its role are called
 * @param settings what of its environment isn't the same for all
 * @param credentials as whom it calls others
 * @param stopsIn seconds that it has to finish what it does; ECS allows 120
 * @param alarms without the stage: when one rings, a deployment is taken back
 */
record Program(String name, int port, TaskSize size, ISecurityGroup door, Map<String, String> settings,
		@Nullable ServiceDatabase database, @Nullable ISecret credentials, int stopsIn, boolean traced,
		List<String> alarms) {

	/** The last request and the last poll are done by then. */
	private static final int STOPS_IN = 45;

	static Program of(String name, int port, TaskSize size, ISecurityGroup door) {
		return new Program(name, port, size, door, Map.of(), null, null, STOPS_IN, true, List.of());
	}

	Program set(Map<String, String> settings) {
		return new Program(this.name, this.port, this.size, this.door, settings, this.database, this.credentials,
				this.stopsIn, this.traced, this.alarms);
	}

	Program remembersIn(ServiceDatabase database) {
		return new Program(this.name, this.port, this.size, this.door, this.settings, database, this.credentials,
				this.stopsIn, this.traced, this.alarms);
	}

	Program calls(ISecret credentials) {
		return new Program(this.name, this.port, this.size, this.door, this.settings, this.database, credentials,
				this.stopsIn, this.traced, this.alarms);
	}

	Program stopsIn(int seconds) {
		return new Program(this.name, this.port, this.size, this.door, this.settings, this.database, this.credentials,
				seconds, this.traced, this.alarms);
	}

	Program withoutTraces() {
		return new Program(this.name, this.port, this.size, this.door, this.settings, this.database, this.credentials,
				this.stopsIn, false, this.alarms);
	}

	Program takenBackOn(String alarm) {
		return new Program(this.name, this.port, this.size, this.door, this.settings, this.database, this.credentials,
				this.stopsIn, this.traced, List.of(alarm));
	}

}
