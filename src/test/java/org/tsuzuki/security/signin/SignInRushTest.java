package org.tsuzuki.security.signin;

class SignInRushTest extends SignInRush {}
