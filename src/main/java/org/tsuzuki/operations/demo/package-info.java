@NullMarked
package org.tsuzuki.operations.demo;

import org.jspecify.annotations.NullMarked;
