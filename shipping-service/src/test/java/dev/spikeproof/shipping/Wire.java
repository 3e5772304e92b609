package dev.spikeproof.shipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** A connection to a server that a test can cut and mend; new and open ones alike. */
final class Wire implements AutoCloseable {

	private final Set<Socket> ends = new HashSet<>();

	private final ServerSocket door;

	private final InetSocketAddress server;

	private boolean cut;

	private Wire(InetSocketAddress server) throws IOException {
		this.server = server;
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	static Wire to(String host, int port) {
		try {
			return new Wire(new InetSocketAddress(host, port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.door.getLocalPort();
	}

	synchronized void cut() {
		this.cut = true;
		this.ends.forEach(Wire::drop);
		this.ends.clear();
	}

	synchronized void mend() {
		this.cut = false;
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		cut();
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				welcome(this.door.accept());
			}
			catch (IOException ex) {
				// The next one may find it open.
			}
		}
	}

	/** Under the lock, or a connection being made while the wire is cut survives it. */
	private synchronized void welcome(Socket caller) throws IOException {
		if (this.cut) {
			caller.close();
			return;
		}
		this.ends.add(caller);
		Socket called = new Socket(this.server.getAddress(), this.server.getPort());
		this.ends.add(called);
		Thread.ofVirtual().start(() -> carry(caller, called));
		Thread.ofVirtual().start(() -> carry(called, caller));
	}

	private static void carry(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			drop(to);
		}
	}

	private static void drop(Socket end) {
		try {
			end.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
