package org.tsuzuki.drawer.closing;

/** On the H2 file, through the gate. */
class DrawerRushTest extends DrawerRush {}
