package dev.spikeproof.scaling.simulator;

import java.util.Arrays;

/**
 * What is due at some time, the earliest first and at the same time the smaller number
 * first: a binary heap without an object for each entry.
 */
final class Agenda {

	private long[] times = new long[64];

	private int[] numbers = new int[64];

	private int size;

	/** When the next one is due; never, which is the greatest long, if there is none. */
	long next() {
		return (this.size > 0) ? this.times[0] : Long.MAX_VALUE;
	}

	int size() {
		return this.size;
	}

	void add(long time, int number) {
		if (this.size == this.times.length) {
			this.times = Arrays.copyOf(this.times, this.size * 2);
			this.numbers = Arrays.copyOf(this.numbers, this.size * 2);
		}
		int place = this.size++;
		while (place > 0 && isBefore(time, number, (place - 1) / 2)) {
			move((place - 1) / 2, place);
			place = (place - 1) / 2;
		}
		put(place, time, number);
	}

	/** Takes out the number of what is due next. There has to be one. */
	int poll() {
		int first = this.numbers[0];
		this.size--;
		long time = this.times[this.size];
		int number = this.numbers[this.size];
		int place = 0;
		for (int child = smallerChild(place); child < this.size
				&& !isBefore(time, number, child); child = smallerChild(place)) {
			move(child, place);
			place = child;
		}
		put(place, time, number);
		return first;
	}

	private int smallerChild(int place) {
		int left = 2 * place + 1;
		int right = left + 1;
		return (right < this.size && isBefore(this.times[right], this.numbers[right], left)) ? right : left;
	}

	private boolean isBefore(long time, int number, int place) {
		return time < this.times[place] || (time == this.times[place] && number < this.numbers[place]);
	}

	private void move(int from, int to) {
		put(to, this.times[from], this.numbers[from]);
	}

	private void put(int place, long time, int number) {
		this.times[place] = time;
		this.numbers[place] = number;
	}

}
