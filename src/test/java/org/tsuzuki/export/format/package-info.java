@NullMarked
package org.tsuzuki.export.format;

import org.jspecify.annotations.NullMarked;
