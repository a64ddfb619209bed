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
/// LangChain4j's `OnnxBertBiEncoder` can take the mean of all states too, but with those of `[CLS]` and `[SEP]`, which
/// costs right answers (measured in `docs/decisions/0018`). Safe to share between threads.
final class OnnxSentenceModel {

    /// Names the model and the way it is read; kept vectors of another name are of no use. A test knows the files that
    /// go by this name.
    static final String NAME = "bge-small-en-v1.5-q, mean of the words, 1";

    static final int DIMENSIONS = 384;

    private static final String FILE = "/bge-small-en-v1.5-q";
    /// About a hundred words; what comes later is not read.
    private static final String MOST_PIECES = "128";

    private static @Nullable OnnxSentenceModel loaded;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxSentenceModel(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// The model, loaded when it is first asked for: it never changes, and one is enough for a process.
    ///
    /// @param unpacked where the model and native libraries are unpacked
    /// @throws LinkageError where the native libraries do not run on this machine
    static synchronized OnnxSentenceModel open(Path unpacked) throws IOException, OrtException {
        var model = loaded;
        if (model == null) {
            model = load(unpacked);
            loaded = model;
        }
        return model;
    }

    private static OnnxSentenceModel load(Path unpacked) throws IOException, OrtException {
        // Else the tokenizer's library asks the network which cloud it is in, and unpacks into the home folder.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ENGINE_CACHE_DIR", unpacked.toAbsolutePath().toString());
        HuggingFaceTokenizer tokenizer;
        try (var file = resource(FILE + "-tokenizer.json")) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    file,
                    Map.of(
                            "padding",
                            "false",
                            "truncation",
                            "true",
                            "maxLength",
                            MOST_PIECES,
                            "modelMaxLength",
                            "512"));
        }
        var files = new ExtractedResources(unpacked);
        files.onnxRuntime().ifPresent(folder -> System.setProperty("onnxruntime.native.path", folder.toString()));
        var model = files.file(FILE + ".onnx");
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            // Questions come from many threads at once; each takes one core.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // An arena keeps what the longest text ever took.
            options.setCPUArenaAllocator(false);
            return new OnnxSentenceModel(tokenizer, environment, environment.createSession(model.toString(), options));
        }
    }

    /// Whether a word, in small letters, is one that the model has seen often enough to know it as a whole.
    boolean knows(String word) {
        return tokenizer.encode(word).getTokens().length == 3;
    }

    /// The vector of a text, of length 1.
    float[] vector(String text) {
        var encoding = tokenizer.encode(text);
        long[][] ids = {encoding.getIds()};
        long[][] mask = {encoding.getAttentionMask()};
        long[][] types = {encoding.getTypeIds()};
        try (var idsTensor = OnnxTensor.createTensor(environment, ids);
                var maskTensor = OnnxTensor.createTensor(environment, mask);
                var typesTensor = OnnxTensor.createTensor(environment, types);
                var result = session.run(
                        Map.of("input_ids", idsTensor, "attention_mask", maskTensor, "token_type_ids", typesTensor))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The mean of all states but the first and the last, which stand for the edges of the text.
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
