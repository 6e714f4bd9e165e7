@NullMarked
package org.tsuzuki.export.manifest;

import org.jspecify.annotations.NullMarked;
