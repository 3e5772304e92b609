package dev.spikeproof.local.process;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class ListenerTest {

	@Test
	@EnabledOnOs(OS.LINUX)
	void knowsWhoListens() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(Listener.isFree(socket.getLocalPort())).isFalse();
			assertThat(Listener.on(socket.getLocalPort())).contains(ProcessHandle.current());
		}
	}

	@Test
	void seesThatAPortIsFree() {
		int port = Listener.freePort();
		assertThat(Listener.isFree(port)).isTrue();
		assertThat(Listener.on(port)).isEmpty();
	}

}
