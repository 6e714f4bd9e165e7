@NullMarked
package org.tsuzuki.security.approval;

import org.jspecify.annotations.NullMarked;
