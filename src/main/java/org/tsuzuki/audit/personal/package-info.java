@NullMarked
package org.tsuzuki.audit.personal;

import org.jspecify.annotations.NullMarked;
