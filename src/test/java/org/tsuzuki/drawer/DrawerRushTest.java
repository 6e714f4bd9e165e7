package org.tsuzuki.drawer;

/** On the H2 file, through the gate. */
class DrawerRushTest extends DrawerRush {}
