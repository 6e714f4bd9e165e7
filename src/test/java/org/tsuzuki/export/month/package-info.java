@NullMarked
package org.tsuzuki.export.month;

import org.jspecify.annotations.NullMarked;
