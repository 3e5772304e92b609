package dev.spikeproof.encoding.hostile;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Uploads that name other files and addresses, and what else isn't a container. */
final class ScriptAttacks {

	private ScriptAttacks() {
	}

	static Stream<Attack> on(Bait bait) {
		String file = "file:" + bait.file();
		String http = "http://%s/canary.ts".formatted(bait.address());
		Stream<Attack> playlists = Scripts.references(bait)
			.stream()
			.map((reference) -> Attack.notAVideo("playlist of " + reference, Scripts.playlist(reference)));
		Stream<Attack> others = Stream.of(file, http)
			.flatMap((reference) -> Stream.of(each("master playlist", Scripts::masterPlaylist, reference),
					each("playlist with key", Scripts::playlistWithKey, reference),
					each("playlist with head", Scripts::playlistWithHead, reference),
					each("concat script", Scripts::concat, reference), each("manifest", Scripts::manifest, reference),
					each("session", Scripts::session, reference), each("drawing", Scripts::drawing, reference)));
		Stream<Attack> redirections = Scripts.redirections(http)
			.map((script) -> Attack.notAVideo("redirection " + script.substring(0, 6).strip(), script));
		Stream<Attack> noContainers = Stream.of(
				Attack.notAVideo("script that names itself", "ffconcat version 1.0\nfile upload\n"),
				Attack.notAVideo("script that names the result", "ffconcat version 1.0\nfile rendition.mp4\n"),
				Attack.notAVideo("subtitles elsewhere", "# VobSub index file, v7 (do not modify this line!)\n"),
				Attack.notAVideo("metadata", ";FFMETADATA1\ntitle=x\n"), Attack.notAVideo("text", "hello, world\n"),
				Attack.notAVideo("terminal's colours", "\u001b[2J\u001b[31mhello\u001b[0m\r\n".repeat(50)),
				Attack.notAVideo("picture", Pictures.black("png", 64)),
				Attack.notAVideo("moving picture", Pictures.black("gif", 64)));
		return Stream.of(playlists, others, redirections, noContainers).flatMap((attacks) -> attacks);
	}

	private static Attack each(String kind, UnaryOperator<String> script, String reference) {
		return Attack.notAVideo(kind + " of " + reference, script.apply(reference));
	}

}
