package dev.spikeproof.purchasing.owner.web;

import java.util.Objects;

import dev.spikeproof.purchasing.owner.Owner;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The owner is whom the token names: a person ({@code sub}), or at the partners' door a
 * system ({@code client_id}).
 */
class OwnerOfRequest implements HandlerMethodArgumentResolver {

	static final String PARTNERS = "/partners";

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(Owner.class);
	}

	@Override
	public Owner resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken shown)) {
			return Owner.NOBODY_IN_PARTICULAR;
		}
		Jwt token = shown.getToken();
		String door = String.valueOf(
				request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
		return door.startsWith(PARTNERS + "/") ? Owner.partner(claim(token, "client_id"))
				: Owner.shopper(claim(token, JwtClaimNames.SUB));
	}

	/** No token is taken that hasn't both. */
	private static String claim(Jwt token, String name) {
		return Objects.requireNonNull(token.getClaimAsString(name), name);
	}

}
