package dev.spikeproof.control.guard.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTest {

	private final ControlToken token = new ControlToken();

	private final Guard guard = new Guard(new GuardSettings(List.of("ops.example")), this.token, JsonMapper.shared());

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8090", "localhost", "LOCALHOST:1", "[::1]:8090", "ops.example:443" })
	void answersToTheNamesOfLoopbackAndThoseAllowed(String host) throws Exception {
		assertThat(pass(request("GET", host)).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.", "evil.example:8090", "",
			"localhost:8090@evil.example", "[::2]:8090", "10.0.0.7:8090" })
	void refusesOtherNames(String host) throws Exception {
		assertRefused(request("GET", host), "control-room.allowed-hosts");
	}

	@Test
	void tellsALoadBalancerItsHealthWhateverItIsCalled() throws Exception {
		MockHttpServletRequest request = request("GET", "10.0.0.7:8090");
		request.setServletPath("/actuator/health/readiness");
		assertThat(pass(request).getStatus()).isEqualTo(200);
	}

	@Test
	void refusesARequestThatNamesNoHost() throws Exception {
		assertRefused(new MockHttpServletRequest("GET", "/api/state"), "Host");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8090", "https://localhost:8090" })
	void takesItsOwnOrigin(String origin) throws Exception {
		MockHttpServletRequest request = request("GET", "localhost:8090");
		request.addHeader("Origin", origin);
		assertThat(pass(request).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://localhost", "http://127.0.0.1:8090", "null", "",
			"http://localhost:8090.evil.example", "http://evil.example" })
	void refusesOtherOriginsAlsoWithTheToken(String origin) throws Exception {
		MockHttpServletRequest request = request("POST", "localhost:8090");
		request.addHeader("Origin", origin);
		request.addHeader("X-Control-Token", this.token.text());
		assertRefused(request, "origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "SOMETHING" })
	void wantsTheTokenForWhatChangesSomething(String method) throws Exception {
		assertRefused(request(method, "localhost:8090"), "/api/token");
		MockHttpServletRequest stale = request(method, "localhost:8090");
		stale.addHeader("X-Control-Token", new ControlToken().text());
		assertRefused(stale, "/api/token");
		MockHttpServletRequest allowed = request(method, "localhost:8090");
		allowed.addHeader("X-Control-Token", this.token.text());
		assertThat(pass(allowed).getStatus()).isEqualTo(200);
	}

	@Test
	void wantsNoTokenFromAgents() throws Exception {
		MockHttpServletRequest request = request("PUT", "localhost:8090");
		request.setServletPath("/ecs/video-encoder-2/task-protection/v1/state");
		assertThat(pass(request).getStatus()).isEqualTo(200);
	}

	@Test
	void lessensWhatAPageMayDoOnEachAnswer() throws Exception {
		assertThat(pass(request("GET", "evil.example")).getHeader("Content-Security-Policy"))
			.contains("default-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(pass(request("GET", "localhost")).getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	private void assertRefused(MockHttpServletRequest request, String hint) throws Exception {
		MockHttpServletResponse response = pass(request);
		assertThat(response.getStatus()).isEqualTo(403);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(response.getContentAsString()).contains(hint);
	}

	private MockHttpServletResponse pass(MockHttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.guard.doFilter(request, response, new MockFilterChain());
		return response;
	}

	private static MockHttpServletRequest request(String method, String host) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/scaling");
		request.setServletPath("/api/scaling");
		request.addHeader("Host", host);
		return request;
	}

}
