/**
 * Asks a board to look again: every minute while it is on the screen and somebody has touched the page lately, and at
 * once when they come back. It stops by itself, so that an open board does not keep a session alive.
 */
const MINUTE = 60_000;
const PRESENCE = 10 * MINUTE;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

const watch = (board: HTMLElement & { watched?: boolean }): void => {
  if (board.watched) {
    return;
  }
  board.watched = true;
  let touched = Date.now();
  let asked = Date.now();
  const lookAgain = (): void => {
    asked = Date.now();
    board.dispatchEvent(new CustomEvent('look-again'));
  };
  const isStale = (): boolean => Date.now() - asked >= MINUTE;
  const isSomebodyThere = (): boolean =>
    document.visibilityState === 'visible' && Date.now() - touched < PRESENCE;
  const touch = (): void => {
    touched = Date.now();
    if (isStale()) {
      lookAgain();
    }
  };
  const onReturn = (): void => {
    if (document.visibilityState === 'visible') {
      touch();
    }
  };
  const timer = setInterval(() => {
    if (!board.isConnected) {
      clearInterval(timer);
      SIGNS.forEach((sign) => document.removeEventListener(sign, touch));
      document.removeEventListener('visibilitychange', onReturn);
      board.watched = false;
    } else if (isSomebodyThere()) {
      lookAgain();
    }
  }, MINUTE);
  SIGNS.forEach((sign) => document.addEventListener(sign, touch, { passive: true }));
  document.addEventListener('visibilitychange', onReturn);
};

Object.assign(window, { tsuzukiWatch: watch });
