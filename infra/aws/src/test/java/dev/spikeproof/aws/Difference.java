package dev.spikeproof.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line: {@code -} only here, {@code +} only
 * there.
 */
public final class Difference {

	private Difference() {
	}

	public static String between(Path here, Path there) {
		try {
			return String.join("\n", between(Files.readAllLines(here), Files.readAllLines(there)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static List<String> between(List<String> here, List<String> there) {
		int[][] common = common(here, there);
		List<String> lines = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < here.size() || j < there.size()) {
			if (i < here.size() && j < there.size() && here.get(i).equals(there.get(j))) {
				i++;
				j++;
			}
			else if (j == there.size() || (i < here.size() && common[i + 1][j] >= common[i][j + 1])) {
				i++;
				lines.add(i + ": - " + here.get(i - 1));
			}
			else {
				j++;
				lines.add((i + 1) + ": + " + there.get(j - 1));
			}
		}
		return lines;
	}

	/** How long the longest common subsequence is from each pair of lines on. */
	private static int[][] common(List<String> here, List<String> there) {
		int[][] common = new int[here.size() + 1][there.size() + 1];
		for (int i = here.size() - 1; i >= 0; i--) {
			for (int j = there.size() - 1; j >= 0; j--) {
				common[i][j] = here.get(i).equals(there.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

}
