@NullMarked
package org.tsuzuki.renewal.followup;

import org.jspecify.annotations.NullMarked;
