package dev.spikeproof.aws.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.roles.AccountStack;
import dev.spikeproof.aws.roles.Tools;
import dev.spikeproof.aws.roles.ToolsStack;
import software.amazon.awscdk.App;

/**
 * Writes the templates that an administrator deploys once, one in each account, and in
 * production's also in its second region, to {@code target/cdk.out/accounts}:
 * {@code SynthesiseAccounts repository=OWNER/NAME tools=ACCOUNT dev=ACCOUNT prod=ACCOUNT
 * region=REGION}.
 */
public final class SynthesiseAccounts {

	private static final List<String> SETTINGS = List.of("repository", "tools", "dev", "prod", "region");

	private SynthesiseAccounts() {
	}

	public static void main(String... arguments) {
		synthesise(List.of(arguments), "target/cdk.out/accounts").synth();
	}

	static App synthesise(List<String> arguments, String directory) {
		Properties given = new Properties();
		arguments.forEach((argument) -> given.setProperty(argument.replaceFirst("=.*", ""),
				argument.replaceFirst("[^=]*=?", "")));
		for (String setting : SETTINGS) {
			if (given.getProperty(setting, "").isEmpty()) {
				throw new IllegalArgumentException(
						"say " + String.join("=…, ", SETTINGS) + "=…; there is no " + setting);
			}
		}
		Tools tools = new Tools(given.getProperty("tools"), given.getProperty("repository"));
		App app = Stacks.app(directory);
		List<Environment> environments = environments(given);
		environments.forEach((environment) -> new AccountStack(app, environment, tools));
		new ToolsStack(app, tools, environments);
		return app;
	}

	private static List<Environment> environments(Properties given) {
		List<Environment> environments = new ArrayList<>();
		for (String stage : Environment.STAGES) {
			environments.add(environment(stage, given.getProperty(stage), given.getProperty("region")));
		}
		Environment production = environments.getLast();
		environments.add(environment(Environment.STANDBY, production.account(), production.secondRegion()));
		return environments;
	}

	private static Environment environment(String stage, String account, String region) {
		return Environment.of(stage, account, region, Environment.ANY_DOMAIN,
				Environment.anyCertificate(account, region));
	}

}
