package dev.spikeproof.control.scaling.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.control.scaling.Waits.Told;
import dev.spikeproof.control.scaling.Waits.Wait;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class ScrapedWaitsTest {

	private static final String METRICS = """
			# TYPE spikeproof_inbox_time_in_queue_seconds histogram
			spikeproof_inbox_time_in_queue_seconds_bucket{queue="purchase-renditions",le="0.1"} 3
			spikeproof_inbox_time_in_queue_seconds_count{queue="purchase-renditions"} 12
			spikeproof_inbox_time_in_queue_seconds_sum{queue="purchase-renditions"} 1.5
			spikeproof_inbox_time_in_queue_seconds_count{queue="purchase-shipments.fifo"} 0
			spikeproof_inbox_time_in_queue_seconds_sum{queue="purchase-shipments.fifo"} 0.0
			spikeproof_inbox_time_in_queue_seconds_max{queue="purchase-renditions"} 0.4
			""";

	@Test
	void areThoseOfEachQueue() {
		assertThat(ScrapedWaits.parse(METRICS)).containsOnly(Map.entry("purchase-renditions", new Wait(12, 1.5)),
				Map.entry("purchase-shipments.fifo", new Wait(0, 0)));
	}

	@Test
	void leaveOutWhoDoesNotAnswerAndNotWhoHasReceivedNothing() throws Exception {
		try (Service busy = new Service(METRICS); Service idle = new Service("")) {
			assertThat(
					new ScrapedWaits(List.of(URI.create("http://127.0.0.1:1"), URI.create("http://nobody.invalid:80"),
							busy.address(), idle.address().resolve("/")), RestClient.create())
						.all())
				.containsExactlyInAnyOrder(new Told(busy.address().toString(), ScrapedWaits.parse(METRICS)),
						new Told(idle.address().toString(), Map.of()));
		}
	}

	/** Says the same to everybody. */
	private record Service(HttpServer server) implements AutoCloseable {

		Service(String metrics) throws IOException {
			this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			byte[] body = metrics.getBytes(StandardCharsets.UTF_8);
			this.server.createContext("/actuator/prometheus", (exchange) -> {
				exchange.sendResponseHeaders(200, (body.length > 0) ? body.length : -1);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			this.server.start();
		}

		URI address() {
			return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		}

		@Override
		public void close() {
			this.server.stop(0);
		}

	}

}
