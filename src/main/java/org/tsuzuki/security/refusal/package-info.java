@NullMarked
package org.tsuzuki.security.refusal;

import org.jspecify.annotations.NullMarked;
