package dev.spikeproof.local.fleet;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Starts and stops containers of compose for the control room, so that a program that
 * serves pages needs no engine's socket. Takes the project and the service; the token is
 * in {@code FLEET_TOKEN}.
 */
public final class ServeFleet {

	private static final Path SOCKET = Path.of("/var/run/docker.sock");

	private static final int PORT = 8091;

	private static final int PORT_OF_WORKERS = 8082;

	private ServeFleet() {
	}

	static void main(String[] arguments) throws IOException {
		Fleet fleet = new ContainerFleet(new Engine(SOCKET), arguments[0], arguments[1], PORT_OF_WORKERS);
		new FleetEndpoint(new InetSocketAddress(PORT), System.getenv("FLEET_TOKEN"), fleet);
		System.out.println("Starts and stops containers of " + arguments[1] + " at port " + PORT + ".");
	}

}
