package dev.spikeproof.local.terminal;

/** The few colours in use, as SGR codes of ECMA-48. */
public enum Colour {

	BOLD("1"), DIM("2"), RED("31"), GREEN("32"), YELLOW("33");

	private final String code;

	Colour(String code) {
		this.code = code;
	}

	String paint(String text) {
		return "\u001b[" + this.code + "m" + text + "\u001b[0m";
	}

}
