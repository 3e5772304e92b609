package dev.spikeproof.aws.state;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The databases. Each service has its own, and nobody else reaches it. */
public final class StateStack extends Stack {

	private final ServiceDatabase purchase;

	private final ServiceDatabase shipping;

	public StateStack(Construct scope, Environment environment, NetworkStack network) {
		super(scope, environment.name("state"),
				StackSettings.of(environment, "What Spikeproof remembers: a database for each service."));
		this.purchase = ServiceDatabase.of(this, environment, "purchase", network, network.doors().purchaseDatabase());
		this.shipping = ServiceDatabase.of(this, environment, "shipping", network, network.doors().shippingDatabase());
	}

	public ServiceDatabase purchase() {
		return this.purchase;
	}

	public ServiceDatabase shipping() {
		return this.shipping;
	}

}
