package dev.spikeproof.shipping.shipment.web;

import dev.spikeproof.shipping.shipment.Shipment;
import dev.spikeproof.web.WaitPreference;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The caller's patience is over before the shipment is ready; it goes on without them.
 */
class NotYetShipped extends ErrorResponseException {

	private final HttpHeaders headers = new HttpHeaders();

	NotYetShipped(Shipment shipment, WaitPreference wait) {
		super(HttpStatus.GATEWAY_TIMEOUT,
				ProblemDetail.forStatusAndDetail(HttpStatus.GATEWAY_TIMEOUT,
						"The shipment is booked but not ready yet. It goes on by itself; look again at its location."),
				null);
		this.headers.setLocation(ShipmentsEndpoint.location(shipment.purchase()));
		this.headers.set("Preference-Applied", wait.applied());
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

}
