@NullMarked
package org.tsuzuki.settings;

import org.jspecify.annotations.NullMarked;
