/**
 * One-key commands: an element with data-key="r" is pressed (or, when it is a field, focused) by that key, unless the
 * person is typing. Enter also works from a plain text field, after what was typed has been taken over; Ctrl+Enter does
 * from anywhere, a select or another button included. Escape leaves a field, so that the commands work again. Keys that
 * are pressed while an input method composes, and keys that are held down, are never commands. Inside data-in-turn Enter
 * leads to the next text field, and from the last one to what bears data-after-turn.
 */
const path = (event: Event): HTMLElement[] =>
  event.composedPath().filter((target): target is HTMLElement => target instanceof HTMLElement);

/** Safari ends a composition before it tells of the key that ended it; only the old key code still says so. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const isTextInput = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type);

const isTyping = (event: Event): boolean =>
  path(event).some(
    (element) =>
      element.isContentEditable ||
      element instanceof HTMLTextAreaElement ||
      isTextInput(element) ||
      ['vaadin-select', 'vaadin-list-box', 'vaadin-combo-box'].includes(element.localName),
  );

/** A plain one-line field, in which Enter has no meaning of its own. */
const isPlainField = (event: Event): boolean =>
  path(event).some((element) => ['vaadin-text-field', 'vaadin-email-field', 'vaadin-password-field'].includes(element.localName)) &&
  !path(event).some((element) => element.hasAttribute('data-own-enter'));

/** Space and Enter have a second command with Shift. */
const SHIFTED: Record<string, string> = { ' ': 'shift+ ', Enter: 'shift+enter' };

/** Space and Enter already press what has the focus. */
const pressesFocused = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  path(event).some(
    (element) =>
      ['button', 'a', 'vaadin-button', 'vaadin-menu-bar-button', 'summary'].includes(element.localName) ||
      (event.key === ' ' && element.localName === 'vaadin-checkbox'),
  );

/** The search box, which Escape empties first. */
const hasOwnEscape = (event: Event): boolean => path(event).some((element) => element.dataset.key === '/');

const isVisible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const topLayer = (): ParentNode => {
  const dialogs = document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  return dialogs.length > 0 ? dialogs[dialogs.length - 1] : document;
};

const targetOf = (key: string): HTMLElement | undefined =>
  [...topLayer().querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].find(
    (element) => isVisible(element) && !element.hasAttribute('disabled'),
  );

/** A form of which Enter goes through the fields; only its button ends it. */
const turnOf = (event: Event): HTMLElement | undefined =>
  path(event).some((element) => element.localName === 'vaadin-text-field')
    ? path(event).find((element) => element.hasAttribute('data-in-turn'))
    : undefined;

const radios = (group: Element): HTMLElement[] => [...group.querySelectorAll<HTMLElement>('[role="radio"]')].filter(isVisible);

/** What stands in the search box is typed over at once. */
const selectOld = (field: HTMLElement): void => {
  if (field.dataset.key === '/') {
    (field as HTMLElement & { inputElement?: HTMLInputElement }).inputElement?.select();
  }
};

const press = (target: HTMLElement): void => {
  if (target.localName.endsWith('-field')) {
    target.focus();
    selectOld(target);
  } else if (target.getAttribute('role') === 'radiogroup') {
    const all = radios(target);
    (all.find((radio) => radio.tabIndex === 0) ?? all[0])?.focus();
  } else {
    target.click();
  }
};

const nextInTurn = (turn: HTMLElement, event: Event): void => {
  const fields = [...turn.querySelectorAll<HTMLElement>('vaadin-text-field')].filter(isVisible);
  const here = fields.findIndex((field) => path(event).includes(field));
  (fields[here + 1] ?? topLayer().querySelector<HTMLElement>('[data-after-turn]'))?.focus();
};

const leave = (): void => (document.activeElement as HTMLElement | null)?.blur();

const OPEN_LIST =
  ':is(vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-time-picker)[opened]';
const OPEN_DIALOG = ':is(vaadin-dialog, vaadin-confirm-dialog)[opened]';
/** Whether Escape closes something by itself, which may be closed by the time the commands hear of the key. */
let closesSomething = false;

/** Ctrl+Enter is heard before a select or button takes Enter for itself. */
document.addEventListener(
  'keydown',
  (event) => {
    const isListOpen = document.querySelector(OPEN_LIST) !== null;
    closesSomething = isListOpen || document.querySelector(OPEN_DIALOG) !== null;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const target = targetOf('enter');
    if (target && !isListOpen && !isComposing(event) && !event.repeat && !event.altKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
      setTimeout(() => press(target));
    }
  },
  true,
);

/** A command with Shift is heard before the button that has the focus takes the key for itself. */
document.addEventListener(
  'keydown',
  (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const command = event.shiftKey && plain && !isComposing(event) && !event.repeat ? SHIFTED[event.key] : undefined;
    const target = command && !isTyping(event) ? targetOf(command) : undefined;
    if (target) {
      event.preventDefault();
      event.stopImmediatePropagation();
      press(target);
    }
  },
  true,
);

document.addEventListener('keydown', (event) => {
  if (isComposing(event) || event.repeat || event.defaultPrevented || event.altKey) {
    return;
  }
  const control = event.ctrlKey || event.metaKey;
  const search = control && event.key.toLowerCase() === 'k';
  if ((control && !search) || pressesFocused(event) || (event.shiftKey && event.key === ' ')) {
    return;
  }
  const turn = event.key === 'Enter' && !control ? turnOf(event) : undefined;
  if (turn) {
    event.preventDefault();
    nextInTurn(turn, event);
    return;
  }
  const typing = isTyping(event);
  const takesOver = typing && (event.key === 'Enter' || event.key === 'Escape') && isPlainField(event);
  const target = typing && !search && !takesOver ? undefined : targetOf(search ? '/' : event.key.toLowerCase());
  if (!target) {
    if (typing && event.key === 'Escape' && !closesSomething && !hasOwnEscape(event)) {
      leave();
    }
    return;
  }
  event.preventDefault();
  if (takesOver) {
    leave();
    setTimeout(() => press(target));
  } else {
    press(target);
  }
});

/** Arrow keys lead from one choice to the next, where Tab stops at one of them only. Enter or Space chooses. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

document.addEventListener('keydown', (event) => {
  const radio = path(event).find((element) => element.getAttribute('role') === 'radio');
  const group = radio?.closest('[role="radiogroup"]');
  const step = STEPS[event.key];
  if (!radio || !group || !step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const all = radios(group);
  const next = all[(all.indexOf(radio) + step + all.length) % all.length];
  event.preventDefault();
  radio.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});

/** What is pasted into an empty field is whole: the next one that is missing has the focus before another key comes. */
document.addEventListener('paste', (event) => {
  const field = path(event).find((element) => element.hasAttribute('data-leads-on')) as HTMLInputElement | undefined;
  if (!field || field.value) {
    return;
  }
  setTimeout(() => {
    const beside = [...(field.parentElement?.querySelectorAll<HTMLInputElement>('vaadin-text-field[required]') ?? [])];
    const next = beside.slice(beside.indexOf(field) + 1).find((other) => !other.value && isVisible(other));
    if (next) {
      next.focus();
    } else {
      leave();
    }
  });
});

/** Enter held down answers one question, not the next one too that took the focus meanwhile. */
document.addEventListener(
  'keydown',
  (event) => {
    if (event.repeat && event.key === 'Enter' && pressesFocused(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true,
);

/** Escape leaves the empty search box, so that the one-key commands of the page work; before, it empties the box. */
document.addEventListener(
  'keydown',
  (event) => {
    const box = path(event).find((element) => element.dataset.key === '/') as HTMLInputElement | undefined;
    if (event.key === 'Escape' && !isComposing(event) && box && !box.value) {
      leave();
    }
  },
  true,
);

/** Whether somebody is typing into a field, or has gone to something else since the cursor was sent for. */
const isElsewhere = (box: HTMLElement | null, before: Element | null): boolean => {
  const now = document.activeElement;
  const isFree = !now || now === document.body || box?.contains(now);
  return !isFree && (now !== before || (now instanceof HTMLElement && (isTextInput(now) || now instanceof HTMLTextAreaElement)));
};

/** Puts the cursor into the search box as soon as the frame around the page has drawn it, unless it is wanted elsewhere. */
const focusSearch = (text: string, triesLeft = 60, before = document.activeElement): void => {
  const box = document.querySelector<HTMLInputElement>('[data-key="/"]');
  if (isElsewhere(box, before)) {
    return;
  }
  box?.focus();
  if (box?.contains(document.activeElement)) {
    if (text) {
      box.value = text;
    }
  } else if (triesLeft > 0) {
    requestAnimationFrame(() => focusSearch(text, triesLeft - 1, before));
  }
};

Object.assign(window, { tsuzukiFocusSearch: (text: string) => focusSearch(text) });
