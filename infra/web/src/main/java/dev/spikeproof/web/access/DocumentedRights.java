package dev.spikeproof.web.access;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.http.HttpMethod;

/** Tells in the OpenAPI document which route needs which right. */
class DocumentedRights implements OpenApiCustomizer {

	private static final String TOKEN = "token";

	private final AccessRules rules;

	DocumentedRights(AccessRules rules) {
		this.rules = rules;
	}

	@Override
	public void customise(OpenAPI api) {
		api.schemaRequirement(TOKEN,
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> this.rules.rightFor(HttpMethod.valueOf(method.name()), path)
					.ifPresent((right) -> require(operation, right))));
	}

	private static void require(Operation operation, Right right) {
		operation.setSecurity(right.equals(Right.EVERYBODY) ? List.of()
				: List.of(new SecurityRequirement().addList(TOKEN, right.name())));
	}

}
