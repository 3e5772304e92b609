package dev.spikeproof.control.deadletter.web;

/** A letter that is on its way again. */
record SentBack(String id, String source) {
}
