package dev.spikeproof.local.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Prints lines in columns. On a terminal the line of what is under way is drawn again
 * twice a second; elsewhere each thing has one line when it is done, and a long one also
 * a line when it begins. Colours only on a terminal and without {@code NO_COLOR}.
 */
public final class Screen {

	private static final String CLEAR_LINE = "\r\u001b[K";

	private final PrintStream out;

	private final boolean live;

	private final boolean colours;

	private boolean lineIsDrawn;

	Screen(PrintStream out, boolean live, boolean colours) {
		this.out = out;
		this.live = live;
		this.colours = colours;
	}

	/** Whether standard output is a terminal is told by {@code spikeproof.terminal}. */
	public static Screen standard() {
		boolean terminal = Boolean.getBoolean("spikeproof.terminal");
		String noColor = System.getenv("NO_COLOR");
		return new Screen(System.out, terminal, terminal && (noColor == null || noColor.isEmpty()));
	}

	public String paint(Colour colour, String text) {
		return this.colours ? colour.paint(text) : text;
	}

	public synchronized void line(String text) {
		if (this.lineIsDrawn) {
			this.out.print(CLEAR_LINE);
			this.lineIsDrawn = false;
		}
		this.out.println(text);
		this.out.flush();
	}

	public void line() {
		line("");
	}

	public void heading(String text) {
		line(paint(Colour.BOLD, text));
	}

	/** One aligned line: what, a detail, and how it came out after how long. */
	public void row(String what, String detail, String outcome, Duration took) {
		line(columns(what, detail) + paint(Colour.GREEN, String.format("%-9s", outcome)) + seconds(took));
	}

	/** Draws or redraws the line of what is under way; nothing without a terminal. */
	public synchronized void underWay(String what, String detail, Duration since) {
		if (this.live) {
			this.out.print(CLEAR_LINE + columns(what, detail) + paint(Colour.DIM, "...      " + seconds(since)));
			this.out.flush();
			this.lineIsDrawn = true;
		}
	}

	/**
	 * Does long work and shows that it goes on; {@code progress} is asked for a few words
	 * such as "120 MB".
	 */
	public <T> T step(String what, String detail, Callable<T> work, Supplier<String> progress) throws Exception {
		long start = System.nanoTime();
		if (!this.live) {
			line(columns(what, detail) + "...");
		}
		CountDownLatch done = new CountDownLatch(1);
		Thread redraw = Thread.ofVirtual().start(() -> {
			while (!isDone(done)) {
				underWay(what, detail + " " + progress.get(), since(start));
			}
		});
		try {
			T result = work.call();
			done.countDown();
			redraw.join();
			row(what, detail, "done", since(start));
			return result;
		}
		finally {
			done.countDown();
		}
	}

	private static boolean isDone(CountDownLatch done) {
		try {
			return done.await(500, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	public static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000.0);
	}

	private static Duration since(long nanoTime) {
		return Duration.ofNanos(System.nanoTime() - nanoTime);
	}

	private String columns(String what, String detail) {
		return "  " + paint(Colour.BOLD, String.format("%-18s", what)) + String.format("%-40s ", detail);
	}

}
