/** JSON that is hashed and signed, in the one form that everybody writes alike. */
@NullMarked
package org.tsuzuki.json;

import org.jspecify.annotations.NullMarked;
