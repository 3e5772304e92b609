package dev.spikeproof.aws.edge;

import java.util.List;

import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.IAuthorizer;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/**
 * What can be called from outside, and what it needs. Anything else isn't known here:
 * meters, health and the description of the interface stay inside.
 */
final class Routes {

	private Routes() {
	}

	static void of(Construct scope, RestApi api, Passage passage, IdentityStack identity) {
		IAuthorizer tokens = CognitoUserPoolsAuthorizer.Builder.create(scope, "Tokens")
			.cognitoUserPools(List.of(identity.pool()))
			.build();
		passage.open(api, "GET", "/products", everybody());
		passage.open(api, "POST", "/uploads", token(tokens, Scopes.BUY));
		passage.open(api, "POST", "/purchases", token(tokens, Scopes.BUY));
		passage.open(api, "GET", "/purchases/{id}", token(tokens, Scopes.BUY));
		passage.open(api, "GET", "/purchases/{id}/events", token(tokens, Scopes.BUY));
		passage.open(api, "GET", "/partners/{proxy+}", token(tokens, Scopes.ORDERS).apiKeyRequired(true));
		passage.open(api, "POST", "/partners/{proxy+}", token(tokens, Scopes.ORDERS).apiKeyRequired(true));
	}

	private static MethodOptions.Builder everybody() {
		return MethodOptions.builder().authorizationType(AuthorizationType.NONE);
	}

	private static MethodOptions.Builder token(IAuthorizer tokens, String scope) {
		return MethodOptions.builder()
			.authorizationType(AuthorizationType.COGNITO)
			.authorizer(tokens)
			.authorizationScopes(List.of(scope));
	}

}
