package dev.spikeproof.local.chaos.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.spikeproof.local.process.Command;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** Every rendition can be decoded to its end, and nothing half uploaded is left. */
final class PartialObjects implements Invariant {

	@Override
	public String name() {
		return "partial objects";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		List<String> violations = new ArrayList<>();
		// The same bytes decode the same way, so one of them is enough.
		Map<String, String> complaints = new HashMap<>();
		for (ObjectVersion version : Results.all(scene)) {
			if (version.key().startsWith(Results.RENDITIONS)) {
				String complaint = complaintAbout(version, complaints, scene);
				if (!complaint.isEmpty()) {
					violations.add(version.key() + ": " + complaint);
				}
			}
		}
		scene.s3()
			.listMultipartUploadsPaginator((request) -> request.bucket(scene.bucket()))
			.uploads()
			.forEach((upload) -> violations.add(upload.key() + " was never uploaded to its end"));
		return violations;
	}

	private static String complaintAbout(ObjectVersion version, Map<String, String> complaints, Scene scene)
			throws Exception {
		ResponseBytes<GetObjectResponse> object = scene.s3()
			.getObjectAsBytes(
					(request) -> request.bucket(scene.bucket()).key(version.key()).versionId(version.versionId()));
		byte[] bytes = object.asByteArrayUnsafe();
		if (bytes.length != version.size()) {
			return "has %d bytes and is listed with %d".formatted(bytes.length, version.size());
		}
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		if (!complaints.containsKey(digest)) {
			complaints.put(digest, decode(bytes, scene.ffmpeg()));
		}
		return complaints.getOrDefault(digest, "");
	}

	private static String decode(byte[] bytes, Path ffmpeg) throws IOException {
		Path file = Files.createTempFile("rendition", ".tmp");
		try {
			Files.write(file, bytes);
			Command.Result result = Command.run(List.of(ffmpeg.toString(), "-nostdin", "-v", "error", "-xerror",
					"-format_whitelist", "mov,mp4,image2,jpeg_pipe", "-i", file.toString(), "-f", "null", "-"));
			return (result.succeeded() && result.output().isEmpty()) ? "" : "can't be decoded: " + result.output();
		}
		finally {
			Files.delete(file);
		}
	}

}
