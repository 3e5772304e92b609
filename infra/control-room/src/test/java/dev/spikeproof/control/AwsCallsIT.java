package dev.spikeproof.control;

import dev.spikeproof.testing.calls.CommittedCalls;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(Integer.MAX_VALUE)
class AwsCallsIT {

	@Test
	void asksOfAwsWhatIsWrittenDown() throws Exception {
		CommittedCalls.compare(AwsCallsIT.class);
	}

}
