@NullMarked
package org.tsuzuki.export.schedule;

import org.jspecify.annotations.NullMarked;
