package dev.spikeproof.encoding.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an attack reaches for: a file and a listener on loopback, which both hold a video
 * and count who comes. The file is a pipe: to open one for writing returns as soon as
 * somebody opens it for reading, and not before.
 */
public final class Bait implements AutoCloseable {

	private final byte[] video;

	private final Path file;

	private final ServerSocket listener;

	private final AtomicInteger readers = new AtomicInteger();

	private final AtomicInteger callers = new AtomicInteger();

	private volatile boolean closed;

	public Bait(Path file, byte[] video) throws Exception {
		this.video = video;
		this.file = file;
		if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() != 0) {
			throw new IOException("mkfifo can't make " + file);
		}
		this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().start(this::feed);
		Thread.ofPlatform().daemon().start(this::answer);
	}

	public Path file() {
		return this.file;
	}

	/** Host and port. */
	public String address() {
		return "127.0.0.1:" + this.listener.getLocalPort();
	}

	/** How often the file has been opened. */
	public int readers() {
		return this.readers.get();
	}

	/** How many connections there were. */
	public int callers() {
		return this.callers.get();
	}

	private void feed() {
		while (!this.closed) {
			try (OutputStream out = Files.newOutputStream(this.file)) {
				this.readers.incrementAndGet();
				out.write(this.video);
			}
			catch (IOException ex) {
				// The reader left before the end.
			}
		}
	}

	private void answer() {
		while (!this.closed) {
			try (Socket caller = this.listener.accept()) {
				this.callers.incrementAndGet();
				OutputStream out = caller.getOutputStream();
				out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				out.write(this.video);
			}
			catch (IOException ex) {
				// The caller left before the end, or the listener is closed.
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		this.listener.close();
		try (RandomAccessFile wake = new RandomAccessFile(this.file.toFile(), "rw")) {
			wake.getFD().sync();
		}
		catch (IOException ex) {
			// A pipe can't be synchronised; it has been opened, which is all.
		}
	}

}
