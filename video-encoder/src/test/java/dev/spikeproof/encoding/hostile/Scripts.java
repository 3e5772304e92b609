package dev.spikeproof.encoding.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that make a player open something else. */
public final class Scripts {

	private Scripts() {
	}

	/** Every way to name the bait. */
	static List<String> references(Bait bait) {
		String file = bait.file().toString();
		String http = "http://%s/canary.ts".formatted(bait.address());
		return List.of(file, "file:" + file, "file://" + file, "../../../" + bait.file().getFileName(), http,
				http.replace("http", "https"), http.replace("http", "tcp"), http.replace("http", "rtmp"),
				http.replace("http", "rtsp"), http.replace("http", "ftp"), "concat:" + file + "|" + file,
				"concat:" + http, "concatf:" + file, "subfile,,start,0,end,0,,:" + file, "crypto:" + file,
				"cache:" + http, "async:" + http, "crypto+" + http, "data:video/mp2t;base64,RwAAAA==", "unix:" + file,
				"pipe:0", "fd:0", "gopher://" + bait.address() + "/");
	}

	/** HTTP Live Streaming (RFC 8216). */
	public static String playlist(String reference) {
		return """
				#EXTM3U
				#EXT-X-VERSION:3
				#EXT-X-TARGETDURATION:3
				#EXTINF:3,
				%s
				#EXT-X-ENDLIST
				""".formatted(reference);
	}

	static String masterPlaylist(String reference) {
		return "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n%s\n".formatted(reference);
	}

	static String playlistWithKey(String reference) {
		return playlist("upload").replace("#EXTINF",
				"#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n#EXTINF".formatted(reference));
	}

	static String playlistWithHead(String reference) {
		return playlist("upload").replace("#EXTINF", "#EXT-X-MAP:URI=\"%s\"\n#EXTINF".formatted(reference));
	}

	/** A script of ffmpeg's own. */
	public static String concat(String reference) {
		return "ffconcat version 1.0\nfile '%s'\n".formatted(reference);
	}

	/** A Media Presentation Description (ISO/IEC 23009-1). */
	static String manifest(String reference) {
		return """
				<?xml version="1.0"?>
				<!DOCTYPE MPD [<!ENTITY other SYSTEM "%1$s">]>
				<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S"
				profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period><AdaptationSet mimeType="video/mp4">
				<Representation id="1" bandwidth="1"><BaseURL>%1$s</BaseURL></Representation>
				</AdaptationSet></Period></MPD>
				""".formatted(reference);
	}

	/** Session Description Protocol (RFC 8866). */
	static String session(String reference) {
		return "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nu=%s\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n"
			.formatted(reference) + "a=rtpmap:96 H264/90000\na=control:%s\n".formatted(reference);
	}

	static String drawing(String reference) {
		return """
				<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64">
				<image xlink:href="%s" width="64" height="64"/></svg>
				"""
			.formatted(reference);
	}

	/** Windows Media and Real; they have no magic number. */
	static Stream<String> redirections(String reference) {
		return Stream.of("[Reference]\r\nRef1=%s\r\n".formatted(reference), reference + "\n",
				"RTSPtext\n%s\n".formatted(reference),
				"<smil><body><video src=\"%s\"/></body></smil>".formatted(reference),
				"<asx version=\"3.0\"><entry><ref href=\"%s\"/></entry></asx>".formatted(reference));
	}

}
