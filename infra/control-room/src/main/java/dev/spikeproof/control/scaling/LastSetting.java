package dev.spikeproof.control.scaling;

import java.util.Optional;

/** What operators have set, for a loop that begins anew. */
public interface LastSetting {

	/** Empty if nothing was set, or it can't be read. */
	Optional<Controls.Setting> read();

	/** What can't be kept is logged. */
	void keep(Controls.Setting setting);

}
