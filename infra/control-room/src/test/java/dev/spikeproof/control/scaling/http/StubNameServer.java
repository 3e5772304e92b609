package dev.spikeproof.control.scaling.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers as Route 53 does (RFC 1035): eight of the addresses it knows, others each time.
 */
final class StubNameServer implements AutoCloseable {

	private static final int HEADER = 12;

	private static final int NO_SUCH_NAME = 3;

	/** Of the name at the header's end. */
	private static final short POINTER = (short) 0xc00c;

	final List<String> addresses = new CopyOnWriteArrayList<>();

	private final Random random = new Random(8);

	private final DatagramSocket socket;

	StubNameServer() throws IOException {
		this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		Thread.ofVirtual().start(this::serve);
	}

	String url() {
		return "dns://127.0.0.1:" + this.socket.getLocalPort();
	}

	private void serve() {
		try {
			while (true) {
				DatagramPacket packet = new DatagramPacket(new byte[512], 512);
				this.socket.receive(packet);
				byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
				this.socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
			}
		}
		catch (IOException ex) {
			if (!this.socket.isClosed()) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private byte[] answer(ByteBuffer query) throws IOException {
		List<String> named = new ArrayList<>(this.addresses);
		Collections.shuffle(named, this.random);
		named = named.subList(0, Math.min(8, named.size()));
		int end = HEADER;
		while (query.get(end) != 0) {
			end += query.get(end) + 1;
		}
		end += 5;
		ByteBuffer answer = ByteBuffer.allocate(512);
		answer.putShort(query.getShort(0)).putShort((short) (0x8180 | (named.isEmpty() ? NO_SUCH_NAME : 0)));
		answer.putShort((short) 1).putShort((short) named.size()).putInt(0);
		answer.put(query.slice(HEADER, end - HEADER));
		for (String address : named) {
			answer.putShort(POINTER).putShort((short) 1).putShort((short) 1).putInt(1).putShort((short) 4);
			answer.put(InetAddress.ofLiteral(address).getAddress());
		}
		byte[] bytes = new byte[answer.position()];
		answer.get(0, bytes);
		return bytes;
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
