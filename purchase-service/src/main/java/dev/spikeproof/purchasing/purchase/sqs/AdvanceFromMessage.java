package dev.spikeproof.purchasing.purchase.sqs;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.messaging.inbox.ImpossibleState;
import dev.spikeproof.purchasing.purchase.AdvancePurchase;
import dev.spikeproof.purchasing.purchase.Progress;
import dev.spikeproof.purchasing.purchase.UnknownPurchase;

import org.springframework.stereotype.Component;

/** Moves a purchase on, and says of a message that can't be about it. */
@Component
class AdvanceFromMessage {

	private final AdvancePurchase advance;

	AdvanceFromMessage(AdvancePurchase advance) {
		this.advance = advance;
	}

	void advance(UUID purchaseId, List<? extends Progress> news) {
		try {
			this.advance.advance(purchaseId, news);
		}
		catch (UnknownPurchase ex) {
			throw new ImpossibleState("It is about a purchase that doesn't exist here");
		}
		catch (IllegalArgumentException ex) {
			throw new ImpossibleState("It can't happen to its purchase: " + ex.getMessage());
		}
	}

}
