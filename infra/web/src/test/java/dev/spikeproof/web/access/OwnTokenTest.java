package dev.spikeproof.web.access;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.spikeproof.testing.access.TokenIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnTokenTest {

	private final TokenIssuer issuer = new TokenIssuer();

	private final OwnToken token = new OwnToken(
			new ClientSettings(URI.create(this.issuer.tokenUri()), "inside", "secret"));

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@Test
	void isFetchedOnceHoweverManyCallAtOnce() throws Exception {
		Callable<@Nullable String> call = () -> shown(HttpStatus.OK);
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<@Nullable String>> shown = callers.invokeAll(Stream.generate(() -> call).limit(20).toList());
			assertThat(shown.getFirst().get()).startsWith("Bearer ");
			assertThat(shown.stream().map(Future::resultNow).distinct()).hasSize(1);
		}
		assertThat(this.issuer.tokensGranted()).isEqualTo(1);
	}

	@Test
	void isFetchedAgainAfterItWasRefused() throws Exception {
		shown(HttpStatus.UNAUTHORIZED);
		assertThat(this.issuer.tokensGranted()).isEqualTo(1);
		shown(HttpStatus.FORBIDDEN);
		shown(HttpStatus.OK);
		assertThat(this.issuer.tokensGranted()).isEqualTo(2);
	}

	@Test
	void withoutItsIssuerTheCallFails() {
		this.issuer.close();
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> shown(HttpStatus.OK));
	}

	private @Nullable String shown(HttpStatus answer) throws Exception {
		MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.GET, URI.create("http://127.0.0.1/"));
		ClientHttpResponse response = this.token.intercept(request, new byte[0],
				(sent, body) -> new MockClientHttpResponse(new byte[0], answer));
		response.close();
		return request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
	}

}
