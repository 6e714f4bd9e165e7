@NullMarked
package org.tsuzuki.operations.demo.people;

import org.jspecify.annotations.NullMarked;
