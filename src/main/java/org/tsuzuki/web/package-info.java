@NullMarked
package org.tsuzuki.web;

import org.jspecify.annotations.NullMarked;
