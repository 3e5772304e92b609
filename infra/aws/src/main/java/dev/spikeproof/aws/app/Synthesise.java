package dev.spikeproof.aws.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;

/**
 * Writes the templates of a stage to {@code target/cdk.out/STAGE}, without an account and
 * without a network:
 * {@code Synthesise STAGE [account=… region=… domain=… certificate=…]}.
 */
public final class Synthesise {

	/** Of nobody; templates for it are there to be read and checked. */
	private static final String NO_ACCOUNT = "111111111111";

	private static final List<String> SETTINGS = List.of("account", "region", "domain", "certificate");

	private Synthesise() {
	}

	public static void main(String... arguments) {
		new Stacks(environment(List.of(arguments)), "target/cdk.out/" + arguments[0]).synthesise();
	}

	static Environment environment(List<String> arguments) {
		if (arguments.isEmpty()) {
			throw new IllegalArgumentException("say the stage: " + String.join(" or ", Environment.STAGES)
					+ " [account=… region=… domain=… certificate=…]");
		}
		Map<String, String> given = new HashMap<>();
		for (String argument : arguments.subList(1, arguments.size())) {
			String[] setting = argument.split("=", 2);
			if (setting.length < 2 || !SETTINGS.contains(setting[0])) {
				throw new IllegalArgumentException(
						argument + " isn't one of account=…, region=…, domain=… and certificate=…");
			}
			given.put(setting[0], setting[1]);
		}
		String account = given.getOrDefault("account", NO_ACCOUNT);
		String region = given.getOrDefault("region", "eu-central-1");
		return Environment.of(arguments.getFirst(), account, region,
				given.getOrDefault("domain", Environment.ANY_DOMAIN),
				given.getOrDefault("certificate", Environment.anyCertificate(account, region)));
	}

}
