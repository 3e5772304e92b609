package dev.spikeproof.local.chaos.judge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.local.chaos.Cloud;
import dev.spikeproof.local.chaos.judge.Promise.PromisedLine;
import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.environment.Environment;
import dev.spikeproof.local.install.Project;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * What one purchase leaves behind when all goes well: the databases as the services make
 * them, a bucket and queues. A test then makes it wrong.
 */
final class SmallWorld implements AutoCloseable {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	final UUID purchase = UUID.randomUUID();

	final UUID shipment = UUID.randomUUID();

	/** Another span of the same trace each time. */
	private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-%016x-01";

	private final int number = NUMBER.incrementAndGet();

	private final Environment environment;

	private final Cloud cloud;

	final Database purchases;

	final Database shipping;

	private final String bucket = "videos-" + this.number;

	private final String queue = "work-" + this.number;

	private final String letters = "work-" + this.number + "-dlq";

	private final HttpServer shop;

	private final Map<String, String> documents = new HashMap<>();

	SmallWorld(Environment environment) throws Exception {
		this.environment = environment;
		this.cloud = Cloud.of(environment.aws());
		this.purchases = database("purchase", "purchase-service");
		this.shipping = database("shipping", "shipping-service");
		this.cloud.s3().createBucket((request) -> request.bucket(this.bucket));
		this.cloud.s3()
			.putBucketVersioning((request) -> request.bucket(this.bucket)
				.versioningConfiguration((it) -> it.status(BucketVersioningStatus.ENABLED)));
		for (String name : List.of(this.queue, this.letters)) {
			this.cloud.sqs().createQueue((request) -> request.queueName(name));
		}
		this.shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.shop.createContext("/purchases/", (exchange) -> {
			byte[] body = this.documents.getOrDefault(exchange.getRequestURI().getPath(), "{}")
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.shop.start();
		oneGoodPurchase();
	}

	private void oneGoodPurchase() throws Exception {
		purchases("insert into purchases values ('%s', 'ada', 'COMPLETED', 15.40, 'EUR', now())"
			.formatted(this.purchase));
		purchases("""
				insert into purchase_lines (purchase_id, line, sku, kind, quantity, status)
				values ('%1$s', 1, 'mug', 'PHYSICAL', 2, 'SHIPPED'), ('%1$s', 2, 'poster', 'VIDEO', 1, 'ENCODED')"""
			.formatted(this.purchase));
		purchases("""
				insert into outbox (event_id, topic, type, subject, body, attributes, published_at)
				values ('%s', 'purchases', 'PurchasePlaced', '%s', '{}', '{"traceparent": {"value": "%s"}}', now())"""
			.formatted(UUID.randomUUID(), this.purchase, TRACE.formatted(1)));
		shipping("insert into shipment values ('%s', '%s', 'SHIPPED', now(), now(), '%s')".formatted(this.shipment,
				this.purchase, TRACE.formatted(2)));
		shipping("insert into shipment_line values ('%s', 1, 'mug', 2, null)".formatted(this.shipment));
		shipping("update stock set quantity = quantity - 2 where sku = 'mug'");
		object("renditions/" + this.purchase + "/2.jpg", picture());
		document("""
				{"status": "COMPLETED", "lines": [
				  {"line": 1, "sku": "mug", "quantity": 2, "status": "SHIPPED", "shipment": {"id": "%s"}},
				  {"line": 2, "sku": "poster", "status": "ENCODED", "rendition": {"key": "renditions/%s/2.jpg"}}]}"""
			.formatted(this.shipment, this.purchase));
	}

	private Database database(String name, String service) throws Exception {
		Database database = this.environment.database(name + this.number);
		Path root = Project.find().root();
		List<Path> migrations = new ArrayList<>();
		for (String directory : List.of("infra/messaging/src/main/resources/db/messaging",
				service + "/src/main/resources/db/migration")) {
			try (Stream<Path> files = Files.list(root.resolve(directory))) {
				files.forEach(migrations::add);
			}
		}
		migrations.sort((one, other) -> one.getFileName().compareTo(other.getFileName()));
		for (Path migration : migrations) {
			execute(database, Files.readString(migration));
		}
		return database;
	}

	void purchases(String sql) throws SQLException {
		execute(this.purchases, sql);
	}

	void shipping(String sql) throws SQLException {
		execute(this.shipping, sql);
	}

	private static void execute(Database database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password()); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** What the shop says of the purchase. */
	void document(String json) {
		this.documents.put("/purchases/" + this.purchase, json);
	}

	void object(String key, byte[] content) {
		object(key, content, TRACE.formatted(3));
	}

	void object(String key, byte[] content, String traceparent) {
		this.cloud.s3()
			.putObject((request) -> request.bucket(this.bucket).key(key).metadata(Map.of("traceparent", traceparent)),
					RequestBody.fromBytes(content));
	}

	void send(String body) {
		send(this.queue, body, Map.of());
	}

	void deadLetter(String body) {
		send(this.letters, body, Map.of("failure-reason", "No JSON", "failure-type", "unreadable"));
	}

	void deadLetterBySqsItself(String body) {
		send(this.letters, body, Map.of());
	}

	private void send(String name, String body, Map<String, String> attributes) {
		String url = this.cloud.sqs().getQueueUrl((request) -> request.queueName(name)).queueUrl();
		Map<String, MessageAttributeValue> values = new HashMap<>();
		attributes.forEach((key, value) -> values.put(key,
				MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
		this.cloud.sqs().sendMessage((request) -> request.queueUrl(url).messageBody(body).messageAttributes(values));
	}

	/** A grey JPEG of 16×16. */
	byte[] picture() throws IOException {
		Path file = Files.createTempFile("grey", ".jpg");
		dev.spikeproof.local.process.Command.run(List.of(this.environment.ffmpeg().toString(), "-nostdin", "-y", "-v",
				"error", "-f", "lavfi", "-i", "color=gray:size=16x16:duration=1", "-frames:v", "1", file.toString()));
		byte[] picture = Files.readAllBytes(file);
		Files.delete(file);
		return picture;
	}

	Scene scene(Set<String> poison) {
		return scene(poison, new Promise("ada", Set.of(this.purchase), "",
				List.of(new PromisedLine(1, "mug", 2, true), new PromisedLine(2, "poster", 0, true))));
	}

	Scene scene(Set<String> poison, Promise... promises) {
		return new Scene(URI.create("http://127.0.0.1:" + this.shop.getAddress().getPort()), this.purchases,
				this.shipping, this.cloud.s3(), this.bucket, this.cloud.sqs(), List.of(this.queue),
				List.of(this.letters), Map.of(this.letters, poison), this.environment.ffmpeg(), List.of(promises));
	}

	@Override
	public void close() {
		this.shop.stop(0);
		this.cloud.close();
	}

}
