package dev.spikeproof.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which route needs which right. The first rule that names a route counts, and what no
 * rule names is for nobody.
 */
public final class AccessRules {

	private final List<Rule> rules;

	private AccessRules(List<Rule> rules) {
		this.rules = List.copyOf(rules);
	}

	public static AccessRules none() {
		return new AccessRules(List.of());
	}

	/**
	 * With one more rule at the end.
	 * @param routes {@code GET /products} or, for all methods, {@code /purchases/**}
	 */
	public AccessRules allow(Right right, String... routes) {
		return and(new AccessRules(Arrays.stream(routes).map((route) -> Rule.of(route, right)).toList()));
	}

	AccessRules and(AccessRules others) {
		return new AccessRules(Stream.concat(this.rules.stream(), others.rules.stream()).toList());
	}

	List<Rule> rules() {
		return this.rules;
	}

	/** Whether everybody may send this. */
	boolean isOpen(HttpServletRequest request) {
		return this.rules.stream()
			.filter((rule) -> rule.matcher().matches(request))
			.findFirst()
			.filter((rule) -> rule.right().equals(Right.EVERYBODY))
			.isPresent();
	}

	/** The right that a documented route needs; empty if it is for nobody. */
	Optional<Right> rightFor(HttpMethod method, String path) {
		return this.rules.stream().filter((rule) -> rule.names(method, path)).map(Rule::right).findFirst();
	}

	/**
	 * One of them.
	 *
	 * @param method null for all
	 * @param matcher method and path, as they are in requests
	 */
	record Rule(@Nullable HttpMethod method, PathPattern path, Right right, RequestMatcher matcher) {

		private static Rule of(String route, Right right) {
			int space = route.indexOf(' ');
			HttpMethod method = (space > 0) ? HttpMethod.valueOf(route.substring(0, space)) : null;
			String path = route.substring(space + 1);
			PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
			return new Rule(method, PathPatternParser.defaultInstance.parse(path), right,
					(method != null) ? paths.matcher(method, path) : paths.matcher(path));
		}

		private boolean names(HttpMethod method, String path) {
			return (this.method == null || this.method.equals(method))
					&& this.path.matches(PathContainer.parsePath(path));
		}

	}

}
