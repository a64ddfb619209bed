package org.whoowns.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.files.Sha256;

class OnnxSentenceModelTest {

    /// Caches are keyed by the model's name; only this test ties the name to the files.
    @ParameterizedTest
    @CsvSource({
        "/bge-small-en-v1.5-q.onnx, 6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
        "/bge-small-en-v1.5-q-tokenizer.json, d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"
    })
    void changesItsNameWithItsFiles(String file, String hash) throws IOException {
        try (var in = OnnxSentenceModel.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            var found = HexFormat.of().formatHex(Sha256.digest().digest(in.readAllBytes()));
            assertThat(found)
                    .as("the bytes of the model that is called " + OnnxSentenceModel.NAME
                            + "; give another one another name, and set its hash here")
                    .isEqualTo(hash);
        }
    }
}
