@NullMarked
package org.tsuzuki.audit.ui;

import org.jspecify.annotations.NullMarked;
