package dev.spikeproof.shipping.stock;

import java.time.Clock;
import java.util.Optional;

import dev.spikeproof.shipping.stock.StockLevels.Change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an item out of the stock. */
@Component
public class TakeStock {

	private final StockLevels levels;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TakeStock(StockLevels levels, ApplicationEventPublisher events, Clock clock) {
		this.levels = levels;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes the whole quantity or nothing, within the caller's transaction; see
	 * {@link StockLevels#take} for the order in which to take several items.
	 * @return empty if it was taken, else the reason why not, in words for the customer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> take(Sku sku, int quantity) {
		Optional<Change> change = this.levels.take(sku, quantity);
		if (change.isEmpty()) {
			return Optional.of("Unknown product '%s'.".formatted(sku));
		}
		if (change.get().depleted()) {
			this.events.publishEvent(new ItemDepleted(sku, this.clock.instant()));
		}
		return change.get().met() ? Optional.empty()
				: Optional.of("Only %d of %d are in stock.".formatted(change.get().before(), quantity));
	}

}
