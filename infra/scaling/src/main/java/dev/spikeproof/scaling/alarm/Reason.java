package dev.spikeproof.scaling.alarm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says why an alarm has its state. */
record Reason(EvaluationRange range) {

	private static final int MOST_VALUES = 20;

	private static final int DIGITS = 6;

	String of(AlarmState state) {
		return seen(state) + conclusion(state);
	}

	private String seen(AlarmState state) {
		int number = this.range.deciding().size();
		int breaching = this.range.breaching();
		if (number == 0) {
			return "None of the last %d periods of %s has data".formatted(this.range.length(), period());
		}
		String subject = (number == 1) ? "The last period of %s".formatted(period())
				: "%d of the last %d periods of %s".formatted(breaching, number, period());
		String data = (this.range.deciding().getLast().age() > number) ? " with data" : "";
		String verb = (number == 1 || breaching == 1) ? " was " : " were ";
		String not = (number == 1 && breaching == 0) ? "not " : "";
		String needed = (state == AlarmState.ALARM || breaching == 0) ? ""
				: ", and it takes " + this.range.alarm().datapointsToAlarm();
		return subject + data + verb + not + this.range.alarm().comparison().words() + " "
				+ number(this.range.alarm().threshold()) + needed + ": " + values();
	}

	private String conclusion(AlarmState state) {
		int missing = this.range.missing();
		if (missing == 0 || this.range.isBreachedBy(0)) {
			return "";
		}
		String count = "; %d without data %s as ".formatted(missing, (missing == 1) ? "counts" : "count");
		return switch (this.range.alarm().missingData()) {
			case BREACHING -> count + "breaching";
			case NOT_BREACHING -> count + "within the threshold";
			case IGNORE -> this.range.hasNoneWithin() ? "; too little to tell, so the state stays " + state : "";
			case MISSING -> switch (state) {
				case ALARM -> "; nothing since was within the threshold";
				case INSUFFICIENT_DATA -> "; too little to tell";
				case OK -> "";
			};
		};
	}

	private String values() {
		List<Datapoint> newest = this.range.deciding();
		String omitted = (newest.size() > MOST_VALUES) ? "…, " : "";
		return omitted + newest.stream()
			.limit(MOST_VALUES)
			.toList()
			.reversed()
			.stream()
			.map((it) -> number(it.value()))
			.collect(Collectors.joining(", "));
	}

	private String period() {
		Duration period = this.range.alarm().period();
		if (period.toSecondsPart() > 0) {
			return period.toSeconds() + " s";
		}
		return (period.toMinutesPart() > 0) ? period.toMinutes() + " min" : period.toHours() + " h";
	}

	/** Six digits, and never fewer than those before the point. */
	private static String number(double value) {
		BigDecimal exact = BigDecimal.valueOf(value);
		int beforeThePoint = exact.precision() - exact.scale();
		int scale = Math.clamp(DIGITS - beforeThePoint, 0, Math.max(exact.scale(), 0));
		return exact.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
	}

}
