package dev.spikeproof.control.scaling;

import java.util.Optional;

/** What operators have set, for a loop that begins anew. */
public interface LastSetting {

	/** Empty if nothing was set, or it can't be read. */
	Optional<Controls.Setting> read();

	/** Returns whether it will be read again; what can't be written is logged. */
	boolean keep(Controls.Setting setting);

}
