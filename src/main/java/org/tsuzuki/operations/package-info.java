@NullMarked
package org.tsuzuki.operations;

import org.jspecify.annotations.NullMarked;
