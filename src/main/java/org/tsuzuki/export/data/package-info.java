@NullMarked
package org.tsuzuki.export.data;

import org.jspecify.annotations.NullMarked;
