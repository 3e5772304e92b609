package dev.spikeproof.control.scaling;

import java.util.List;

/** The alarms that CloudWatch evaluates itself. */
public interface AlarmBoard {

	/**
	 * All of this stage, by name.
	 * @throws AlarmsAreAway if CloudWatch doesn't answer
	 */
	List<RaisedAlarm> all();

}
