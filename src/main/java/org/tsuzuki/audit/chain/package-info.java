@NullMarked
package org.tsuzuki.audit.chain;

import org.jspecify.annotations.NullMarked;
