package dev.spikeproof.messaging.model;

import java.util.function.Predicate;

/**
 * Something that may happen next.
 *
 * @param weight how often it is chosen, compared to others
 * @param gentle whether it also happens when nothing fails
 * @param attempt makes it happen, or finds that it can't
 */
record Move(int weight, boolean gentle, Predicate<World> attempt) {
}
