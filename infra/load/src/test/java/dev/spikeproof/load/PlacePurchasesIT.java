package dev.spikeproof.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlacePurchasesIT {

	private final List<Long> arrivals = new CopyOnWriteArrayList<>();

	private final List<String> preferences = new CopyOnWriteArrayList<>();

	/** Who wants to wait is answered when so many do. */
	private final CountDownLatch others = new CountDownLatch(10);

	private HttpServer shop;

	@TempDir
	private Path directory;

	@BeforeEach
	void open() throws IOException {
		this.shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.shop.createContext("/products", (exchange) -> answer(exchange, 200));
		this.shop.createContext("/purchases", this::sell);
		this.shop.start();
	}

	@AfterEach
	void close() {
		this.shop.stop(0);
	}

	@Test
	void placesExactlySoManyOrdersEvenly() throws Exception {
		List<String> answers = place(40, 2);

		assertThat(answers).hasSize(40)
			.allMatch((line) -> line.matches(
					"\\{\"number\": \\d+, \"begin\": \\d+, \"end\": \\d+, \"status\": 202, \"location\": \"/purchases/1\"}"));
		assertThat(this.preferences).hasSize(40).containsOnly("respond-async");
		List<Long> sorted = this.arrivals.stream().sorted().toList();
		for (int half = 0; half < 2; half++) {
			long begin = sorted.getFirst() + half * 1000L;
			assertThat(sorted.stream().filter((at) -> at >= begin && at < begin + 1000)).hasSizeBetween(17, 23);
		}
	}

	@Test
	void letsNobodyWaitForTheOthers() throws Exception {
		List<String> answers = place(10, 1, "-Dload.wait=3");

		assertThat(answers).hasSize(10).allMatch((line) -> line.contains("\"status\": 504"));
		assertThat(this.preferences).containsOnly("wait=3");
		assertThat(this.arrivals.stream().mapToLong(Long::longValue).summaryStatistics())
			.satisfies((at) -> assertThat(at.getMax() - at.getMin()).isLessThan(1200));
	}

	private List<String> place(int count, int seconds, String... more) throws Exception {
		Path answers = this.directory.resolve("answers.jsonl");
		Path uploads = Files.write(this.directory.resolve("uploads"), Collections.nCopies(count, "an-upload"));
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), "--add-opens=java.base/java.lang=ALL-UNNAMED",
						"--enable-native-access=ALL-UNNAMED", "-Djava.util.prefs.userRoot=" + this.directory,
						"-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=9",
						"-Dload.address=http://127.0.0.1:" + this.shop.getAddress().getPort(), "-Dload.count=" + count,
						"-Dload.over=" + seconds, "-Dload.uploads=" + uploads, "-Dload.answers=" + answers));
		command.addAll(List.of(more));
		command.addAll(List.of("io.gatling.app.Gatling", "-s", PlacePurchases.class.getName(), "-nr", "-rf",
				this.directory.toString()));
		Process process = new ProcessBuilder(command).inheritIO().start();
		assertThat(process.waitFor()).isZero();
		try (Stream<String> lines = Files.lines(answers)) {
			return lines.toList();
		}
	}

	private void sell(HttpExchange exchange) throws IOException {
		this.arrivals.add(System.currentTimeMillis());
		String preference = exchange.getRequestHeaders().getFirst("Prefer");
		this.preferences.add(preference);
		exchange.getResponseHeaders().add("Location", "/purchases/1");
		if (preference.equals("respond-async")) {
			answer(exchange, 202);
			return;
		}
		this.others.countDown();
		answer(exchange, haveAllCome() ? 504 : 500);
	}

	/** Never, if one of them waited for the answer of another. */
	private boolean haveAllCome() {
		try {
			return this.others.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void answer(HttpExchange exchange, int status) throws IOException {
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

}
