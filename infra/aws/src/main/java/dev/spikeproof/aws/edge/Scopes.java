package dev.spikeproof.aws.edge;

import java.util.List;

import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;

/** What a token may be good for. */
record Scopes(OAuthScope buy, OAuthScope orders, OAuthScope work) {

	/** Of shoppers. */
	static final String BUY = "shop/buy";

	/** Of partners' systems. */
	static final String ORDERS = "partners/orders";

	/** Of services among each other. */
	static final String WORK = "internal/work";

	static Scopes in(UserPool pool) {
		return new Scopes(scope(pool, BUY, "Buy, and see what became of it"),
				scope(pool, ORDERS, "Order for a partner's customers"), scope(pool, WORK, "Give and take work"));
	}

	private static OAuthScope scope(UserPool pool, String name, String description) {
		String[] parts = name.split("/", 2);
		ResourceServerScope scope = ResourceServerScope.Builder.create()
			.scopeName(parts[1])
			.scopeDescription(description)
			.build();
		return OAuthScope.resourceServer(pool.addResourceServer(parts[0],
				UserPoolResourceServerOptions.builder()
					.identifier(parts[0])
					.userPoolResourceServerName(parts[0])
					.scopes(List.of(scope))
					.build()),
				scope);
	}

}
