package dev.spikeproof.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call which route of a service, as a table to be tried out. A line has a route
 * ({@code GET /products}), two blanks or more, and who may: everybody, nobody, or a
 * {@link Caller}.
 */
public final class RouteMatrix {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String EVERYBODY = "everybody";

	private final Map<String, String> rows = new LinkedHashMap<>();

	public RouteMatrix(String table) {
		table.lines().forEach((line) -> {
			String[] row = line.split(" {2,}", -1);
			this.rows.put(row[0], row[1]);
		});
	}

	/** The routes that the service has and the table hasn't. */
	public Set<String> missing(ApplicationContext service) {
		Set<String> routes = new TreeSet<>();
		service.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> addTo(routes, info)));
		routes.removeAll(this.rows.keySet());
		return routes;
	}

	private static void addTo(Set<String> routes, RequestMappingInfo info) {
		Set<?> methods = info.getMethodsCondition().getMethods();
		for (String path : info.getPatternValues()) {
			for (Object method : methods.isEmpty() ? Set.of("GET") : methods) {
				routes.add(method + " " + path);
			}
		}
	}

	/** A test for each route and caller. */
	public Stream<DynamicTest> tests(String address, TokenIssuer issuer, String... headers) {
		return this.rows.entrySet()
			.stream()
			.flatMap((row) -> Stream.of(Caller.values())
				.map((caller) -> DynamicTest.dynamicTest("%s: %s".formatted(row.getKey(), caller),
						() -> check(request(address, row.getKey(), issuer, caller, headers), row.getValue(), caller))));
	}

	private static HttpRequest request(String address, String route, TokenIssuer issuer, Caller caller,
			String... headers) {
		String[] parts = route.split(" ", -1);
		String path = parts[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("**", "x");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
			.timeout(Duration.ofSeconds(30))
			.method(parts[0],
					parts[0].startsWith("P") ? HttpRequest.BodyPublishers.ofString("{}")
							: HttpRequest.BodyPublishers.noBody())
			.header("Content-Type", "application/json");
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (caller != Caller.NONE) {
			request.header("Authorization", "Bearer " + issuer.token(caller));
		}
		return request.build();
	}

	/** Streams have no end, so a body is read only where it is asked about. */
	private static void check(HttpRequest request, String allowed, Caller caller) throws InterruptedException {
		try {
			HttpResponse<InputStream> response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = response.body()) {
				if (allowed.equals(EVERYBODY) || allowed.equals(caller.name().toLowerCase(Locale.ROOT))) {
					assertThat(response.statusCode()).isNotIn(401, 403, 500);
				}
				else {
					assertThat(response.statusCode()).isEqualTo(caller.isKnown() ? 403 : 401);
					assertThat(response.headers().firstValue("WWW-Authenticate"))
						.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
					assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
					assertThat(body).asString(StandardCharsets.UTF_8).contains("\"detail\"");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
