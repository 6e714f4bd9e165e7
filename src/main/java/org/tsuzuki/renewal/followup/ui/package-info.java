@NullMarked
package org.tsuzuki.renewal.followup.ui;

import org.jspecify.annotations.NullMarked;
