@NullMarked
package org.tsuzuki.audit.verification;

import org.jspecify.annotations.NullMarked;
