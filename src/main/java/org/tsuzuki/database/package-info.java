@NullMarked
package org.tsuzuki.database;

import org.jspecify.annotations.NullMarked;
