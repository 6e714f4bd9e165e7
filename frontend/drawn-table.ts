/**
 * A table of what is only read: drawn from data, so that the server keeps no component for each cell. A row that opens
 * others hides and shows them by itself.
 */
interface Column {
  label: string;
  look: string;
}

interface Cell {
  text: string;
  note: string;
  href: string;
}

interface Row {
  kind: string;
  opens: string;
  under: string;
  cells: Cell[];
}

interface Content {
  caption: string;
  columns: Column[];
  rows: Row[];
}

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  if (classes) {
    made.className = classes;
  }
  made.textContent = text;
  return made;
};

const UNBROKEN = /(C-\d{6}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;

/** Days and customer numbers have hyphens that no line ends at. */
const whole = (text: string): (string | HTMLElement)[] =>
  text.split(UNBROKEN).map((part) => (UNBROKEN.test(part) ? element('span', 'nowrap', part) : part));

class DrawnTable extends HTMLElement {
  private shown?: Content;
  private readonly opened = new Set<string>();

  set content(content: Content) {
    this.shown = content;
    this.draw();
  }

  get content(): Content | undefined {
    return this.shown;
  }

  private draw(): void {
    if (!this.shown) {
      return;
    }
    const { caption, columns, rows } = this.shown;
    const table = element('table', 'ledger sheet-ledger');
    table.setAttribute('aria-label', caption);
    const head = table.createTHead().insertRow();
    columns.forEach((column) => {
      const cell = element('th', column.look, column.label);
      cell.scope = 'col';
      head.append(cell);
    });
    const body = table.createTBody();
    rows.forEach((row) => body.append(this.row(row, columns)));
    const frame = element('div', 'scroll-x');
    frame.append(table);
    this.replaceChildren(frame);
  }

  private row(row: Row, columns: Column[]): HTMLTableRowElement {
    const drawn = element('tr', row.kind);
    if (row.under) {
      drawn.dataset.under = row.under;
      drawn.hidden = !this.opened.has(row.under);
    }
    row.cells.forEach((cell, place) => {
      const column = columns[place];
      const isHeading = row.kind === 'group';
      const box = isHeading ? element('th', '') : element('td', column.look);
      if (isHeading) {
        box.colSpan = columns.length;
        box.setAttribute('scope', 'rowgroup');
      } else {
        box.dataset.column = column.label;
      }
      box.append(this.inside(cell, place === 0 ? row.opens : ''));
      drawn.append(box);
    });
    return drawn;
  }

  private inside(cell: Cell, opens: string): HTMLElement {
    const all = element('span', '');
    if (opens) {
      all.append(this.opener(cell.text, opens));
    } else if (cell.href) {
      const link = element('a', '', cell.text);
      link.href = cell.href;
      all.append(link);
    } else if (cell.text) {
      all.append(...whole(cell.text));
    }
    if (cell.note) {
      all.append(' ', element('span', 'muted small', cell.note));
    }
    return all;
  }

  private opener(text: string, group: string): HTMLButtonElement {
    const opener = element('button', 'row-opener', text);
    opener.type = 'button';
    opener.setAttribute('aria-expanded', String(this.opened.has(group)));
    opener.addEventListener('click', () => {
      const isOpen = !this.opened.delete(group);
      if (isOpen) {
        this.opened.add(group);
      }
      opener.setAttribute('aria-expanded', String(isOpen));
      this.querySelectorAll<HTMLElement>('tr[data-under]').forEach((row) => {
        if (row.dataset.under === group) {
          row.hidden = !isOpen;
        }
      });
    });
    return opener;
  }
}

customElements.define('drawn-table', DrawnTable);
