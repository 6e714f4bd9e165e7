/**
 * Keeps what is typed into a form in this tab, so that a reload or a new sign-in on the same page gives it back. Another
 * page, or the same page opened anew from within the desk, begins empty: nobody finds another customer's words. Whoever
 * signs out takes it along, out of every tab; and when another person signs in, it is gone before they see a page.
 */
type Typed = { path: string; values: Array<[string, string]> };
type Field = HTMLElement & { label?: string; value: string; readonly?: boolean };

const PREFIX = 'typed:';
const OWNER = 'typed-by';
const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-date-picker, vaadin-time-picker';
const loadedPath = location.pathname;
let restorable = true;

const fieldsOf = (root: Element): Field[] =>
  [...root.querySelectorAll<Field>(FIELDS)].filter(
    (field) => field.label && !field.readonly && !field.closest('[data-never-kept]'),
  );

/** A form that can change its language names its fields; elsewhere their labels do. */
const nameOf = (field: Field): string => field.dataset.keepAs ?? field.label ?? '';

const keep = (event: Event): void => {
  const root = (event.target as Element | null)?.closest?.('[data-keep]');
  if (root) {
    const typed: Typed = {
      path: location.pathname,
      values: fieldsOf(root).map((field) => [nameOf(field), field.value]),
    };
    sessionStorage.setItem(PREFIX + root.getAttribute('data-keep'), JSON.stringify(typed));
  }
};

const forget = (key: string): void => sessionStorage.removeItem(PREFIX + key);

const forgetAll = (): void =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) || key === OWNER)
    .forEach((key) => sessionStorage.removeItem(key));

/** Fills in what was typed before this page was loaded; tells how many fields it filled. */
const restore = async (root: Element, key: string): Promise<number> => {
  const stored = sessionStorage.getItem(PREFIX + key);
  const may = restorable && location.pathname === loadedPath;
  restorable = false;
  if (!stored) {
    return 0;
  }
  const typed = JSON.parse(stored) as Typed;
  if (!may || typed.path !== loadedPath) {
    forget(key);
    return 0;
  }
  await new Promise(requestAnimationFrame);
  const waiting = [...typed.values];
  let filled = 0;
  fieldsOf(root).forEach((field) => {
    const index = waiting.findIndex(([name]) => name === nameOf(field));
    const value = index < 0 ? field.value : waiting.splice(index, 1)[0][1];
    if (value !== field.value) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      filled += 1;
    }
  });
  return filled;
};

const person = document.documentElement.dataset.person;
if (person && sessionStorage.getItem(OWNER) !== person) {
  forgetAll();
  sessionStorage.setItem(OWNER, person);
}
const signOuts = new BroadcastChannel('tsuzuki-sign-out');
signOuts.addEventListener('message', forgetAll);
if (!person && new URLSearchParams(location.search).has('signedOut')) {
  forgetAll();
  signOuts.postMessage('');
}

document.addEventListener('input', keep);
document.addEventListener('change', keep);
Object.assign(window, { tsuzukiTyped: { restore, forget } });
