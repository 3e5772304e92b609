package dev.spikeproof.aws.app;

import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SynthesiseAccountsTest {

	@Test
	void thereIsATemplateForEachAccountAndNoneNeedsABootstrappedOne(@TempDir Path directory) {
		Tool.NODE.require("to see what an administrator deploys");
		assertThat(SynthesiseAccounts.synthesise(Assemblies.SETTINGS, directory.toString()).synth().getStacks())
			.allSatisfy((stack) -> assertThat(String.valueOf(stack.getTemplate())).doesNotContain("Bootstrap"))
			.extracting((stack) -> stack.getStackName() + " in " + stack.getManifest().getEnvironment())
			.containsExactlyInAnyOrder("tools in aws://444455556666/eu-central-1",
					"dev-account in aws://111122223333/eu-central-1", "prod-account in aws://777766665555/eu-central-1",
					"standby-account in aws://777766665555/eu-west-1");
	}

	/** API Gateway is told for an account and its region who writes its logs. */
	@Test
	void productionCanBeDeployedToItsSecondRegion(@TempDir Path directory) {
		Tool.NODE.require("to see what an administrator deploys");
		SynthesiseAccounts.synthesise(Assemblies.SETTINGS, directory.toString()).synth();
		String template = String.valueOf(Synthesised.read(directory.resolve("standby-account.template.json")));
		assertThat(template).contains("ManagedPolicyName=standby-boundary", "RoleName=standby-cloudformation",
				"RoleName=standby-deploy", "RoleName=standby-gateway-logs", "AWS::ApiGateway::Account",
				":role/standby-github", ":cloudformation:eu-west-1:777766665555:stack/standby-*/*",
				":cloudformation:eu-north-1:777766665555:stack/standby-pilot-light/*");
		assertThat(String.valueOf(Synthesised.read(directory.resolve("tools.template.json"))))
			.contains("environment:standby", "777766665555:role/standby-deploy");
	}

	@Test
	void whatIsNotSaidIsNamed() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SynthesiseAccounts.synthesise(Assemblies.SETTINGS.subList(0, 4), "unused"))
			.withMessageContaining("there is no region");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SynthesiseAccounts
				.synthesise(List.of("repository=acme", "tools=444455556666", "dev=1", "prod=2", "region=x"), "unused"))
			.withMessageContaining("a repository is written like owner/name");
	}

}
