@NullMarked
package org.tsuzuki.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
