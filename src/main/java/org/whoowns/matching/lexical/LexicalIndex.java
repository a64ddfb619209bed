package org.whoowns.matching.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// The curated phrases by their words, ranked with BM25.
public final class LexicalIndex {

    private static final int MOST = 100;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;
    private final int size;

    private LexicalIndex(List<String> phrases) throws IOException {
        size = phrases.size();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var phrase : phrases) {
                var document = new Document();
                document.add(new TextField("text", phrase, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    public static LexicalIndex of(List<String> phrases) {
        try {
            return new LexicalIndex(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A score for each phrase, in their order; 0 for those that have no word in common with the text.
    public double[] scores(String text) {
        try {
            var query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
            var scores = new double[size];
            if (query == null) {
                return scores;
            }
            for (var each : searcher.search(query, MOST).scoreDocs) {
                scores[each.doc] = each.score;
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
