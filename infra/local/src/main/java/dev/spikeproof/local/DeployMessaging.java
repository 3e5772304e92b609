package dev.spikeproof.local;

import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Deploys the messaging stack to {@code AWS_ENDPOINT_URL}: leaves it alone if it is there
 * already, and replaces it if it was made from another template.
 */
public final class DeployMessaging {

	private DeployMessaging() {
	}

	static void main() {
		String endpoint = System.getenv("AWS_ENDPOINT_URL");
		try {
			if (endpoint == null || endpoint.isBlank()) {
				throw new CannotRun("AWS_ENDPOINT_URL is not set. Set it to where the stack is to be deployed.");
			}
			System.out.println(Aws.given(endpoint).deployMessaging() + " resources are deployed to " + endpoint + ".");
		}
		catch (CannotRun ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

}
