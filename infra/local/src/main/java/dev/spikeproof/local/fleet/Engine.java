package dev.spikeproof.local.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Docker engine at its socket, in its own JSON (Docker Engine API). A client library
 * would know the fields of its own version alone, and a copy of a container has to carry
 * all that the engine says of the original.
 */
final class Engine {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String END_OF_HEAD = "\r\n\r\n";

	private static final int FIRST_ERROR = 400;

	private final Path socket;

	Engine(Path socket) {
		this.socket = socket;
	}

	/** The engine says that it can't. */
	static final class Refusal extends RuntimeException {

		final transient int status;

		Refusal(int status, String reason) {
			super("The engine answers " + status + ": " + reason);
			this.status = status;
		}

	}

	JsonNode get(String path) {
		return call("GET", path, null);
	}

	JsonNode post(String path) {
		return call("POST", path, null);
	}

	JsonNode post(String path, JsonNode body) {
		return call("POST", path, body);
	}

	void delete(String path) {
		call("DELETE", path, null);
	}

	private JsonNode call(String method, String path, @Nullable JsonNode body) {
		byte[] content = (body != null) ? JSON.writeValueAsBytes(body) : new byte[0];
		// With 1.0 the answer comes whole, and the connection ends with it.
		String head = "%s %s HTTP/1.0\r\nHost: docker\r\nContent-Type: application/json\r\nContent-Length: %d%s"
			.formatted(method, path, content.length, END_OF_HEAD);
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(this.socket));
			OutputStream out = Channels.newOutputStream(channel);
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(content);
			return body(Channels.newInputStream(channel).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No engine answers at " + this.socket, ex);
		}
	}

	private static JsonNode body(byte[] answer) throws IOException {
		int end = new String(answer, StandardCharsets.ISO_8859_1).indexOf(END_OF_HEAD);
		if (end < 0) {
			throw new IOException("The answer ended early");
		}
		int status = Integer.parseInt(new String(answer, 0, end, StandardCharsets.US_ASCII).split(" ", 3)[1]);
		int start = end + END_OF_HEAD.length();
		String body = new String(answer, start, answer.length - start, StandardCharsets.UTF_8);
		if (status >= FIRST_ERROR) {
			throw new Refusal(status, body.strip());
		}
		return body.isBlank() ? JSON.valueToTree(Map.of()) : JSON.readTree(body);
	}

}
