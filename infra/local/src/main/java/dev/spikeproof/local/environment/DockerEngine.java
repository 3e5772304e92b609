package dev.spikeproof.local.environment;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import dev.spikeproof.local.process.HttpAnswer;

/**
 * Whether a Docker engine answers, asked in a moment and without the noise of a client:
 * at {@code DOCKER_HOST} if that is set, else at the usual sockets.
 */
final class DockerEngine {

	private DockerEngine() {
	}

	static boolean answers() {
		String host = System.getenv("DOCKER_HOST");
		if (host != null && host.startsWith("tcp:")) {
			return HttpAnswer.isOk(URI.create("http" + host.substring("tcp".length()) + "/_ping"));
		}
		return sockets(host).filter(Files::exists).anyMatch(DockerEngine::answersInTime);
	}

	private static Stream<Path> sockets(@org.jspecify.annotations.Nullable String host) {
		if (host != null && !host.isBlank()) {
			return host.startsWith("unix://") ? Stream.of(Path.of(host.substring("unix://".length()))) : Stream.empty();
		}
		String home = System.getProperty("user.home");
		String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", home);
		return Stream
			.of("/var/run/docker.sock", runtime + "/docker.sock", home + "/.docker/run/docker.sock",
					home + "/.docker/desktop/docker.sock")
			.map(Path::of);
	}

	private static boolean answersInTime(Path socket) {
		FutureTask<Boolean> ping = new FutureTask<>(() -> ping(socket));
		Thread.ofPlatform().daemon().start(ping);
		try {
			return ping.get(2, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static boolean ping(Path socket) throws IOException {
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(socket));
			channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"));
			ByteBuffer answer = ByteBuffer.allocate(64);
			channel.read(answer);
			return StandardCharsets.US_ASCII.decode(answer.flip()).toString().contains(" 200 ");
		}
	}

}
