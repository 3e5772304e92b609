package dev.spikeproof.control.scaling.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
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
		assertThat(ScrapedWaits.parse("here", METRICS)).containsExactlyInAnyOrder(
				new Wait("here", "purchase-renditions", 12, 1.5), new Wait("here", "purchase-shipments.fifo", 0, 0));
	}

	@Test
	void leaveOutWhoDoesNotAnswer() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		try {
			server.createContext("/actuator/prometheus", (exchange) -> {
				byte[] body = METRICS.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.start();
			String answers = "http://127.0.0.1:" + server.getAddress().getPort();
			assertThat(new ScrapedWaits(List.of(URI.create("http://127.0.0.1:1"),
					URI.create("http://nobody.invalid:80"), URI.create(answers)), RestClient.create())
				.all()).extracting(Wait::process).containsOnly(answers).hasSize(2);
		}
		finally {
			server.stop(0);
		}
	}

}
