/// Cache of trained models and embeddings, made by the build for the shipped knowledge or kept in the data folder.
@NullMarked
package org.whoowns.matching.cache;

import org.jspecify.annotations.NullMarked;
