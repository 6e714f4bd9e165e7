package org.tsuzuki.audit;

class ChainRushTest extends ChainRush {}
