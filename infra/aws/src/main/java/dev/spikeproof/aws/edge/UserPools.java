package dev.spikeproof.aws.edge;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.StandardThreatProtectionMode;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.constructs.Construct;

/**
 * Shoppers, who sign up by themselves. An address of mail counts once who reads it has
 * shown so, also when it changes: until then the old one stays.
 */
final class UserPools {

	private static final int SHORTEST_PASSWORD = 12;

	private UserPools() {
	}

	/** Watched for stolen passwords only in production: that is priced for each user. */
	static UserPool of(Construct scope, Environment environment) {
		boolean production = environment.production();
		return UserPool.Builder.create(scope, "People")
			.userPoolName(environment.name("people"))
			.selfSignUpEnabled(true)
			.signInAliases(SignInAliases.builder().email(true).build())
			.signInCaseSensitive(false)
			.standardAttributes(StandardAttributes.builder()
				.email(StandardAttribute.builder().required(true).mutable(true).build())
				.build())
			.autoVerify(AutoVerifiedAttrs.builder().email(true).build())
			.keepOriginal(KeepOriginalAttrs.builder().email(true).build())
			.accountRecovery(AccountRecovery.EMAIL_ONLY)
			.passwordPolicy(PasswordPolicy.builder()
				.minLength(SHORTEST_PASSWORD)
				.requireLowercase(true)
				.requireUppercase(true)
				.requireDigits(true)
				.requireSymbols(true)
				.tempPasswordValidity(Duration.days(1))
				.build())
			.mfa(Mfa.OPTIONAL)
			.mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
			.featurePlan(production ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS)
			.standardThreatProtectionMode(production ? StandardThreatProtectionMode.FULL_FUNCTION
					: StandardThreatProtectionMode.NO_ENFORCEMENT)
			.deletionProtection(production)
			.removalPolicy(production ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY)
			.build();
	}

	/** Where people sign in and clients get tokens; unique in the region. */
	static UserPoolDomain domain(UserPool pool, Environment environment) {
		return pool.addDomain("SignIn",
				UserPoolDomainOptions.builder()
					.cognitoDomain(CognitoDomainOptions.builder()
						.domainPrefix(environment.name("spikeproof-" + environment.account()))
						.build())
					.build());
	}

}
