@NullMarked
package org.tsuzuki.audit;

import org.jspecify.annotations.NullMarked;
