package dev.spikeproof.web.access;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The token that this service shows where it calls others, by client credentials (RFC
 * 6749, 4.4). Each costs money at Cognito, so all callers share one until it is about to
 * expire; without a wanted scope it has all that the client may have.
 */
public final class OwnToken implements ClientHttpRequestInterceptor {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** Of its lifetime, which is an hour at Cognito unless set otherwise. */
	private static final double USED = 0.9;

	private final ReentrantLock fetching = new ReentrantLock();

	private final RestClient issuer;

	private volatile @Nullable Held held;

	OwnToken(ClientSettings client) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.issuer = RestClient.builder()
			.baseUrl(client.tokenUri())
			.requestFactory(requests)
			.defaultHeaders((headers) -> headers.setBasicAuth(client.id(), client.secret()))
			.build();
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		Held token = token();
		request.getHeaders().setBearerAuth(token.text());
		ClientHttpResponse response = execution.execute(request, body);
		if (response.getStatusCode() == HttpStatus.UNAUTHORIZED && token.equals(this.held)) {
			this.held = null;
		}
		return response;
	}

	private Held token() {
		Held token = this.held;
		if (token != null && token.isFresh()) {
			return token;
		}
		this.fetching.lock();
		try {
			token = this.held;
			if (token == null || !token.isFresh()) {
				token = fetch();
				this.held = token;
			}
			return token;
		}
		finally {
			this.fetching.unlock();
		}
	}

	private Held fetch() {
		long asked = System.nanoTime();
		Answer answer = this.issuer.post()
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=client_credentials")
			.retrieve()
			.requiredBody(Answer.class);
		if (answer.text() == null) {
			throw new RestClientException("The issuer answered without a token");
		}
		return new Held(answer.text(), asked + (long) (USED * Duration.ofSeconds(answer.seconds()).toNanos()));
	}

	private record Held(String text, long until) {

		private boolean isFresh() {
			return System.nanoTime() - this.until < 0;
		}

		@Override
		public String toString() {
			return "a token";
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Answer(@JsonProperty("access_token") @Nullable String text,
			@JsonProperty("expires_in") long seconds) {
	}

}
