@NullMarked
package org.tsuzuki.agency;

import org.jspecify.annotations.NullMarked;
