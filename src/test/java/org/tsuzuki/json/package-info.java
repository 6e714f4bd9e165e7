@NullMarked
package org.tsuzuki.json;

import org.jspecify.annotations.NullMarked;
