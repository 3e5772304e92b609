package dev.spikeproof.control.scaling.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.Worker.Condition;

/** Workers behind one name, which somebody else starts and stops. */
class UnmanagedFleet implements Fleet {

	private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();

	private final FleetSettings settings;

	UnmanagedFleet(FleetSettings settings) {
		this.settings = settings;
	}

	@Override
	public Kind kind() {
		return Kind.UNMANAGED;
	}

	@Override
	public Roll roll() {
		try {
			List<String> addresses = Stream.of(InetAddress.getAllByName(this.settings.host()))
				.map(InetAddress::getHostAddress)
				.sorted()
				.toList();
			this.firstSeen.keySet().retainAll(addresses);
			return new Roll(addresses.stream().map(this::worker).toList(), null);
		}
		catch (UnknownHostException ex) {
			return new Roll(List.of(), null);
		}
	}

	private Worker worker(String address) {
		Instant since = this.firstSeen.computeIfAbsent(address, (it) -> Instant.now());
		return new Worker(address, URI.create("http://" + address + ":" + this.settings.port()), Condition.RUNNING,
				since, since);
	}

	@Override
	public void start() {
		throw new UnsupportedOperationException("Nobody here starts workers");
	}

	@Override
	public void stop(Worker worker) {
		throw new UnsupportedOperationException("Nobody here stops workers");
	}

	@Override
	public boolean kill(String worker) {
		return false;
	}

}
