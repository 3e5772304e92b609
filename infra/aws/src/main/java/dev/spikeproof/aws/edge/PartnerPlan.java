package dev.spikeproof.aws.edge;

import java.util.List;

import dev.spikeproof.aws.Admission;
import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigateway.ApiKeyOptions;
import software.amazon.awscdk.services.apigateway.IApiKey;
import software.amazon.awscdk.services.apigateway.Period;
import software.amazon.awscdk.services.apigateway.QuotaSettings;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.ThrottleSettings;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.amazon.awscdk.services.apigateway.UsagePlanProps;
import software.constructs.Construct;

/**
 * How often partners' systems may call. A key says whose quota a request counts for; who
 * calls says the token, and without one a key opens nothing.
 */
final class PartnerPlan {

	private PartnerPlan() {
	}

	static void of(Construct scope, RestApi api, Environment environment) {
		Admission admission = environment.admission();
		UsagePlan plan = api.addUsagePlan("Partners",
				UsagePlanProps.builder()
					.name(environment.name("partners"))
					.description("What each partner's key is good for")
					.apiStages(List.of(UsagePlanPerApiStage.builder().api(api).stage(api.getDeploymentStage()).build()))
					.throttle(ThrottleSettings.builder()
						.rateLimit(admission.perPartner().perSecond())
						.burstLimit(admission.perPartner().burst())
						.build())
					.quota(QuotaSettings.builder().limit(admission.perMonth()).period(Period.MONTH).build())
					.build());
		for (String partner : admission.partners()) {
			IApiKey key = api.addApiKey("Key-" + partner,
					ApiKeyOptions.builder().apiKeyName(environment.name(partner)).build());
			plan.addApiKey(key);
			CfnOutput.Builder.create(scope, "KeyOf" + partner).value(key.getKeyId()).build();
		}
	}

}
