@NullMarked
package org.tsuzuki.agency.ui;

import org.jspecify.annotations.NullMarked;
