package dev.spikeproof.scaling.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arrivals that somebody has recorded. */
final class ArrivalsFile {

	private static final long MOST_BYTES = 256L << 20;

	private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:,\\s*(\\d{1,9})\\s*)?");

	private static final Pattern HEADER = Pattern.compile("[\"\\s]*\\p{L}.*");

	private final Path name;

	private long[] nanos = new long[1024];

	private int size;

	private ArrivalsFile(Path file) {
		this.name = file.getFileName();
	}

	static long[] read(Path file) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			throw new IllegalArgumentException(
					"%s has %d bytes, %d are possible".formatted(file, Files.size(file), MOST_BYTES));
		}
		ArrivalsFile arrivals = new ArrivalsFile(file);
		try {
			arrivals.addAll(file);
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("%s, line %d: this isn't UTF-8 text; save it as CSV in UTF-8"
				.formatted(arrivals.name, firstLineThatIsNotUtf8(file)), ex);
		}
		return arrivals.sorted();
	}

	private void addAll(Path file) throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			skipByteOrderMark(lines);
			int number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				if (number > 1 || !HEADER.matcher(line).matches()) {
					add(line, number);
				}
			}
		}
	}

	/** A reader decodes far ahead of its lines, so they are gone through again. */
	private static int firstLineThatIsNotUtf8(Path file) throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			int number = 1;
			for (String line = lines.readLine(); line != null && isUtf8(line); line = lines.readLine()) {
				number++;
			}
			return number;
		}
	}

	private static boolean isUtf8(String bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static void skipByteOrderMark(BufferedReader lines) throws IOException {
		lines.mark(1);
		if (lines.read() != '\uFEFF') {
			lines.reset();
		}
	}

	private void add(String line, int number) {
		if (line.isBlank()) {
			return;
		}
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"%s, line %d: expected seconds since the start, such as 12.5, or with a count, such as 12.5,40, but found \"%s\""
						.formatted(this.name, number, line.substring(0, Math.min(line.length(), 60))));
		}
		long at = new BigDecimal(matcher.group(1)).movePointRight(9).longValueExact();
		int count = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : 1;
		if (at > Arrivals.LONGEST.toNanos() || this.size + count > Arrivals.MOST) {
			throw new IllegalArgumentException("%s, line %d: %d s are possible, and %d arrivals altogether"
				.formatted(this.name, number, Arrivals.LONGEST.toSeconds(), Arrivals.MOST));
		}
		while (this.nanos.length < this.size + count) {
			this.nanos = Arrays.copyOf(this.nanos, this.nanos.length * 2);
		}
		Arrays.fill(this.nanos, this.size, this.size + count, at);
		this.size += count;
	}

	private long[] sorted() {
		if (this.size == 0) {
			throw new IllegalArgumentException("%s: there is no arrival in it".formatted(this.name));
		}
		long[] sorted = Arrays.copyOf(this.nanos, this.size);
		Arrays.sort(sorted);
		return sorted;
	}

}
