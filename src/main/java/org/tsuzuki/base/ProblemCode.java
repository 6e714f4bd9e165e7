package org.tsuzuki.base;

import java.io.Serializable;

/** Which problem it is. Rules compare codes; only what is shown looks at the message behind the key. */
public interface ProblemCode extends Serializable {

    /** The key of the message in the bundles. */
    String key();
}
