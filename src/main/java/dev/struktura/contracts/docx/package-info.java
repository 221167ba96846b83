/** Word documents with fields: what is safe to take, which fields they have, and how they are filled. Knows nothing of contracts. */
@NullMarked
package dev.struktura.contracts.docx;

import org.jspecify.annotations.NullMarked;
