package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityStackTest {

	private static final String IDENTITY = "identity";

	private static final String POOL = "AWS::Cognito::UserPool";

	private static final String CLIENT = "AWS::Cognito::UserPoolClient";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyClientGetsTokensInOneWayAndForItsOwnScopes(String stage) {
		Map<String, String> clients = new TreeMap<>();
		Synthesised.stage(stage)
			.all(IDENTITY, CLIENT)
			.forEach((client) -> clients.put(String.valueOf(client.property("ClientName")),
					"%s %s".formatted(client.property("AllowedOAuthFlows"), scopes(client))));
		assertThat(clients).isEqualTo(Map.of(stage + "-shop", "[code] [openid, shop/buy]", stage + "-desk",
				"[code] [openid]", stage + "-deployment", "[client_credentials] [partners/orders]",
				stage + "-purchase-service", "[client_credentials] [internal/work]", stage + "-control-room",
				"[client_credentials] [internal/work, partners/orders]"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noClientTakesAPasswordAndNoneTellsWhoHasAnAccount(String stage) {
		assertThat(Synthesised.stage(stage).all(IDENTITY, CLIENT)).allSatisfy((client) -> {
			assertThat(client.property("ExplicitAuthFlows")).isEqualTo(List.of("ALLOW_REFRESH_TOKEN_AUTH"));
			assertThat(client.property("PreventUserExistenceErrors")).isEqualTo("ENABLED");
			assertThat(client.property("EnableTokenRevocation")).isEqualTo(true);
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void theShopsPageHasNoSecretAndChangesNothingButTheAddress(String stage) {
		Declared shop = Synthesised.stage(stage).one(IDENTITY, CLIENT, "ClientName", stage + "-shop");
		assertThat(shop.property("GenerateSecret")).isEqualTo(false);
		assertThat(shop.property("WriteAttributes")).isEqualTo(List.of("email"));
		assertThat(Synthesised.stage(stage).all(IDENTITY, CLIENT))
			.filteredOn((client) -> !client.id().equals(shop.id()))
			.allSatisfy((client) -> assertThat(client.property("GenerateSecret")).isEqualTo(true));
	}

	@Test
	void onlyDevSendsTokensToADevelopersMachine() {
		assertThat(pages("dev")).containsExactly("https://spikeproof.example.com/signed-in",
				"http://localhost:8765/signed-in");
		assertThat(pages("prod")).containsExactly("https://spikeproof.example.com/signed-in");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void anAddressCountsOnceItsReaderHasShownThatItIsHis(String stage) {
		Declared pool = Synthesised.stage(stage).only(IDENTITY, POOL);
		assertThat(pool.property("UsernameAttributes")).isEqualTo(List.of("email"));
		assertThat(pool.property("UsernameConfiguration", "CaseSensitive")).isEqualTo(false);
		assertThat(pool.property("AutoVerifiedAttributes")).isEqualTo(List.of("email"));
		assertThat(pool.property("UserAttributeUpdateSettings", "AttributesRequireVerificationBeforeUpdate"))
			.isEqualTo(List.of("email"));
		assertThat(pool.property("AccountRecoverySetting", "RecoveryMechanisms"))
			.isEqualTo(List.of(Map.of("Name", "verified_email", "Priority", 1)));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void passwordsAreLongAndASecondFactorIsAnAppAndNoPhone(String stage) {
		Declared pool = Synthesised.stage(stage).only(IDENTITY, POOL);
		assertThat(pool.property("Policies", "PasswordPolicy"))
			.isEqualTo(Map.of("MinimumLength", 12, "RequireLowercase", true, "RequireUppercase", true, "RequireNumbers",
					true, "RequireSymbols", true, "TemporaryPasswordValidityDays", 1));
		assertThat(pool.property("MfaConfiguration")).isEqualTo("OPTIONAL");
		assertThat(pool.property("EnabledMfas")).isEqualTo(List.of("SOFTWARE_TOKEN_MFA"));
		assertThat(pool.property("SmsConfiguration")).isNull();
	}

	@Test
	void onlyProductionKeepsItsPeopleAndWatchesForStolenPasswords() {
		Declared prod = Synthesised.stage("prod").only(IDENTITY, POOL);
		assertThat(prod.property("DeletionProtection")).isEqualTo("ACTIVE");
		assertThat(prod.option("DeletionPolicy")).isEqualTo("RetainExceptOnCreate");
		assertThat(prod.property("UserPoolAddOns", "AdvancedSecurityMode")).isEqualTo("ENFORCED");
		Declared dev = Synthesised.stage("dev").only(IDENTITY, POOL);
		assertThat(dev.property("DeletionProtection")).isEqualTo("INACTIVE");
		assertThat(dev.option("DeletionPolicy")).isEqualTo("Delete");
		assertThat(dev.property("UserPoolAddOns", "AdvancedSecurityMode")).isEqualTo("OFF");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void servicesFindTheirSecretsByNameAndNoTemplateHoldsOne(String stage) {
		assertThat(Synthesised.stage(stage).all(IDENTITY, "AWS::SecretsManager::Secret"))
			.extracting((secret) -> secret.property("Name"))
			.containsExactlyInAnyOrder(stage + "/purchase-service-client", stage + "/control-room-client");
		assertThat(Synthesised.stage(stage).all(IDENTITY, "AWS::SecretsManager::Secret"))
			.allSatisfy((secret) -> assertThat(String.valueOf(secret.property("SecretString"))).contains("Fn::GetAtt",
					"ClientSecret"));
	}

	private static List<String> pages(String stage) {
		return texts(
				Synthesised.stage(stage).one(IDENTITY, CLIENT, "ClientName", stage + "-shop").property("CallbackURLs"));
	}

	/** A scope of ours is a reference to its server and a name. */
	private static List<String> scopes(Declared client) {
		return texts(client.property("AllowedOAuthScopes")).stream()
			.map((scope) -> scope.replaceAll("\\{Fn::Join=\\[, \\[\\{Ref=People([a-z]+)[0-9A-F]*}, (/[a-z]+)]]}",
					"$1$2"))
			.sorted()
			.toList();
	}

	private static List<String> texts(@Nullable Object list) {
		return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
	}

}
