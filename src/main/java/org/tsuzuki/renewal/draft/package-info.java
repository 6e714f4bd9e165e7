@NullMarked
package org.tsuzuki.renewal.draft;

import org.jspecify.annotations.NullMarked;
