package dev.spikeproof.scaling.simulator;

/** A FIFO queue of numbers, without an object for each. */
final class Ring {

	private final int[] numbers;

	private int head;

	private int size;

	/**
	 * Makes room.
	 * @param most that are ever in it at the same time
	 */
	Ring(int most) {
		this.numbers = new int[most];
	}

	int size() {
		return this.size;
	}

	void add(int number) {
		this.numbers[(this.head + this.size) % this.numbers.length] = number;
		this.size++;
	}

	/** Takes out the oldest one. There has to be one. */
	int poll() {
		int number = this.numbers[this.head];
		this.head = (this.head + 1) % this.numbers.length;
		this.size--;
		return number;
	}

}
