package dev.spikeproof.aws.edge;

import java.util.Map;
import java.util.TreeMap;

import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;

/** What the gateway itself answers, as the services do: problem documents (RFC 9457). */
final class Refusals {

	private static final String CONTENT_TYPE = "Content-Type";

	private static final Map<String, String> PROBLEM = Map.of(CONTENT_TYPE, "'application/problem+json'");

	/** Tells what is missing (RFC 6750, section 3). */
	private static final Map<String, String> CHALLENGE = new TreeMap<>(
			Map.of(CONTENT_TYPE, "'application/problem+json'", "WWW-Authenticate", "'Bearer'"));

	private Refusals() {
	}

	static void of(RestApi api) {
		say(api, ResponseType.UNAUTHORIZED, 401, CHALLENGE, "This needs an access token that is good for it.");
		say(api, ResponseType.INVALID_API_KEY, 403, PROBLEM, "This needs a partner's key in X-API-Key.");
		say(api, ResponseType.WAF_FILTERED, 403, PROBLEM,
				"The request looks like an attack, is larger than 16 KB, or one of too many from this address.");
		say(api, ResponseType.MISSING_AUTHENTICATION_TOKEN, 404, PROBLEM, "There is nothing here by this method.");
		say(api, ResponseType.REQUEST_TOO_LARGE, 413, PROBLEM, "The request is larger than the gateway takes.");
		say(api, ResponseType.THROTTLED, 429, PROBLEM, "Too many requests at once. Try again in a second.");
		say(api, ResponseType.QUOTA_EXCEEDED, 429, PROBLEM, "The key has had its requests of this month.");
		say(api, ResponseType.INTEGRATION_FAILURE, 502, PROBLEM, "The shop can't be reached just now.");
		say(api, ResponseType.INTEGRATION_TIMEOUT, 504, PROBLEM, "The shop took too long to answer.");
		other(api, ResponseType.DEFAULT_4_XX);
		other(api, ResponseType.DEFAULT_5_XX);
	}

	private static void say(RestApi api, ResponseType type, int status, Map<String, String> headers, String detail) {
		answer(api, type, GatewayResponseOptions.builder().statusCode(String.valueOf(status)).responseHeaders(headers),
				"{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
	}

	private static void other(RestApi api, ResponseType type) {
		answer(api, type, GatewayResponseOptions.builder().responseHeaders(PROBLEM),
				"{\"detail\":$context.error.messageString}");
	}

	private static void answer(RestApi api, ResponseType type, GatewayResponseOptions.Builder options, String body) {
		api.addGatewayResponse(type.getResponseType(),
				options.type(type).templates(Map.of("application/json", body)).build());
	}

}
