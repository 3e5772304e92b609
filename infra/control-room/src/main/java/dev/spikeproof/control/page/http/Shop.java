package dev.spikeproof.control.page.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.web.access.OwnToken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The purchase-service, as a customer sees it. */
@Component
public class Shop {

	private final URI address;

	private final RestClient http;

	private final String door;

	/** Who has a token of his own comes as a partner and sees what he bought himself. */
	Shop(@Value("${control-room.purchase-url}") URI address, ObjectProvider<OwnToken> token) {
		this.address = address;
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
		requests.setReadTimeout(Duration.ofSeconds(10));
		RestClient.Builder client = RestClient.builder().baseUrl(address).requestFactory(requests);
		token.ifAvailable(client::requestInterceptor);
		this.http = client.build();
		this.door = (token.getIfAvailable() != null) ? "/partners" : "";
	}

	/** Where a video may be put. */
	record Ticket(UUID uploadId, URI url) {
	}

	/** A purchase with its journey, as JSON; empty if there is none with this id. */
	public Optional<String> purchase(UUID id) {
		try {
			return Optional
				.ofNullable(this.http.get().uri(this.door + "/purchases/{id}", id).retrieve().body(String.class));
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
		catch (RestClientException ex) {
			throw new ShopIsAway(this.address, ex);
		}
	}

	Ticket grant(int size) {
		return post("/uploads", new Wish(size), Ticket.class);
	}

	void buy(UUID uploadId) {
		post("/purchases", new Order("spike", List.of(new Item("mp4-360p", uploadId))), String.class);
	}

	private <T> T post(String path, Object body, Class<T> answer) {
		try {
			return Optional
				.ofNullable(this.http.post()
					.uri(this.door + path)
					.contentType(MediaType.APPLICATION_JSON)
					.body(body)
					.retrieve()
					.body(answer))
				.orElseThrow(() -> new RestClientException("An empty answer"));
		}
		catch (RestClientException ex) {
			throw new ShopIsAway(this.address, ex);
		}
	}

	record Wish(String fileName, String contentType, int size) {

		Wish(int size) {
			this("spike.mp4", "video/mp4", size);
		}

	}

	record Order(String customer, List<Item> lines) {
	}

	record Item(String sku, UUID uploadId) {
	}

}
