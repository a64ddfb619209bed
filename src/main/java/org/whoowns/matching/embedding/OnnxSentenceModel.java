package org.whoowns.matching.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sentence embedding model bge-small-en-v1.5, quantised, from LangChain4j's module, run on ONNX Runtime.
///
/// LangChain4j's own `OnnxBertBiEncoder` includes `[CLS]` and `[SEP]` in the mean, which costs accuracy (measured in
/// `docs/decisions/0018`). Thread-safe.
final class OnnxSentenceModel {

    /// Identifies the model and its pooling; cached vectors of another name are discarded. A test checks the model's
    /// files against it.
    static final String NAME = "bge-small-en-v1.5-q, mean of the words, 1";

    static final int DIMENSIONS = 384;

    private static final String FILE = "/bge-small-en-v1.5-q";
    /// About a hundred words; the rest is truncated.
    private static final String MAX_TOKENS = "128";

    private static final Map<String, String> OPTIONS =
            Map.of("padding", "false", "truncation", "true", "maxLength", MAX_TOKENS, "modelMaxLength", "512");

    private static @Nullable OnnxSentenceModel loaded;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxSentenceModel(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// The model, loaded once for the process.
    ///
    /// @param unpacked the folder for the model and native libraries
    /// @throws LinkageError if the native libraries do not run on this machine
    static synchronized OnnxSentenceModel open(Path unpacked) throws IOException, OrtException {
        if (loaded == null) {
            loaded = load(unpacked);
        }
        return loaded;
    }

    private static OnnxSentenceModel load(Path unpacked) throws IOException, OrtException {
        // Keeps the tokenizer library from calling the network and from extracting into the home folder.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ENGINE_CACHE_DIR", unpacked.toAbsolutePath().toString());
        HuggingFaceTokenizer tokenizer;
        try (var file = resource(FILE + "-tokenizer.json")) {
            tokenizer = HuggingFaceTokenizer.newInstance(file, OPTIONS);
        }
        var files = new ExtractedResources(unpacked);
        files.onnxRuntime().ifPresent(folder -> System.setProperty("onnxruntime.native.path", folder.toString()));
        var model = files.file(FILE + ".onnx");
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            // Many threads run the model at once, each on one core.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // An arena never shrinks below the need of the longest text.
            options.setCPUArenaAllocator(false);
            return new OnnxSentenceModel(tokenizer, environment, environment.createSession(model.toString(), options));
        }
    }

    /// Whether a lower-case word is a single token of the model.
    boolean knows(String word) {
        return tokenizer.encode(word).getTokens().length == 3;
    }

    /// The vector of a text, of length 1.
    float[] vector(String text) {
        var encoding = tokenizer.encode(text);
        try (var ids = tensor(encoding.getIds());
                var mask = tensor(encoding.getAttentionMask());
                var types = tensor(encoding.getTypeIds());
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    /// The mean of all states but the first and the last, `[CLS]` and `[SEP]`.
    private static float[] mean(float[][] states) {
        var sum = new float[DIMENSIONS];
        for (var i = 1; i < states.length - 1; i++) {
            for (var j = 0; j < DIMENSIONS; j++) {
                sum[j] += states[i][j];
            }
        }
        return VectorMath.normalised(sum);
    }

    private static InputStream resource(String name) {
        var file = OnnxSentenceModel.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return file;
    }
}
