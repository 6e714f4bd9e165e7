/**
 * One-key commands: an element with data-key="r" is pressed (or, when it is a field, focused) by that key, unless the
 * person is typing. Keys that are typed while an input method composes are never commands.
 */
const isTyping = (event: KeyboardEvent): boolean =>
  event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.isContentEditable ||
          target instanceof HTMLTextAreaElement ||
          target instanceof HTMLSelectElement ||
          (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)) ||
          target.localName.endsWith('combo-box') ||
          target.localName === 'vaadin-select'),
    );

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const topLayer = (): ParentNode => {
  const dialogs = document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  return dialogs.length > 0 ? dialogs[dialogs.length - 1] : document;
};

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.defaultPrevented || event.altKey) {
    return;
  }
  const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (!search && (event.ctrlKey || event.metaKey || isTyping(event))) {
    return;
  }
  const key = search ? '/' : event.key.toLowerCase();
  if (key === '"' || key === '\\') {
    return;
  }
  const target = [...topLayer().querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].find(
    (element) => visible(element) && !element.hasAttribute('disabled'),
  );
  if (!target) {
    return;
  }
  event.preventDefault();
  if (target.localName.endsWith('-field') || target.localName.endsWith('-box')) {
    target.focus();
  } else {
    target.click();
  }
});
