package dev.spikeproof.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports of the loopback interface: which are free, and who listens where one isn't. */
public final class Listener {

	private static final String LISTENING = "0A";

	private Listener() {
	}

	/** A port that was free a moment ago. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Who listens on the port; found on Linux, for processes one may look into. */
	public static Optional<ProcessHandle> on(int port) {
		Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
			.flatMap((table) -> lines(Path.of(table)).stream())
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 9 && columns[3].equals(LISTENING)
					&& columns[1].endsWith(String.format(":%04X", port)))
			.map((columns) -> "socket:[" + columns[9] + "]")
			.collect(Collectors.toSet());
		return sockets.isEmpty() ? Optional.empty()
				: ProcessHandle.allProcesses().filter((process) -> holds(process, sockets)).findFirst();
	}

	private static boolean holds(ProcessHandle process, Set<String> sockets) {
		try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
			return files.anyMatch((file) -> sockets.contains(target(file)));
		}
		catch (IOException | UncheckedIOException ex) {
			return false;
		}
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
