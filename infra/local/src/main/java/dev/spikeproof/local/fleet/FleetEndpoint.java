package dev.spikeproof.local.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fleet by HTTP, for whoever has the token: GET and POST /workers, DELETE
 * /workers/NAME, POST /workers/NAME/kill.
 */
public final class FleetEndpoint implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String PATH = "/workers";

	private static final Answer UNKNOWN = new Answer(404, Map.of("detail", "There is no such worker."));

	private final HttpServer server;

	private final Fleet fleet;

	private final byte[] authorization;

	public FleetEndpoint(InetSocketAddress address, String token, Fleet fleet) throws IOException {
		this.fleet = fleet;
		this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
		this.server = HttpServer.create(address, 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext(PATH, this::handle);
		this.server.start();
	}

	private record Answer(int status, Object body) {
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange; OutputStream out = exchange.getResponseBody()) {
			Answer answer = isAllowed(exchange) ? answerOrReason(exchange)
					: new Answer(401, Map.of("detail", "The token is missing or wrong."));
			byte[] body = JSON.writeValueAsBytes(answer.body());
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(answer.status(), body.length);
			out.write(body);
		}
	}

	private boolean isAllowed(HttpExchange exchange) {
		String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), this.authorization);
	}

	private Answer answerOrReason(HttpExchange exchange) {
		try {
			return answer(exchange);
		}
		catch (CannotRun ex) {
			return new Answer(409, Map.of("detail", String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			return new Answer(502, Map.of("detail", ex.toString()));
		}
	}

	private Answer answer(HttpExchange exchange) {
		String[] path = exchange.getRequestURI().getPath().substring(PATH.length()).split("/", -1);
		String name = (path.length > 1) ? path[1] : "";
		return switch (exchange.getRequestMethod() + " " + path.length) {
			case "GET 1" -> new Answer(200, this.fleet.roll());
			case "POST 1" -> new Answer(201, Map.of("name", this.fleet.start()));
			case "DELETE 2" -> this.fleet.stop(name) ? new Answer(202, Map.of("name", name)) : UNKNOWN;
			case "POST 3" ->
				path[2].equals("kill") && this.fleet.kill(name) ? new Answer(202, Map.of("name", name)) : UNKNOWN;
			default -> new Answer(405, Map.of("detail", "There is nothing of that kind."));
		};
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
