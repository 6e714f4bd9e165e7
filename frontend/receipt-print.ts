/**
 * Prints one slip and nothing else: a copy of it is put on a sheet of its own, the page is told the size of the paper,
 * and both go away when the print window closes.
 */
const MILLIMETRES_PER_PIXEL = 25.4 / 96;
const ROLLS: Record<string, number> = { SLIP58: 58, SLIP80: 80 };

const tidy = (): void => {
  document.querySelectorAll('.print-sheet, style.print-paper').forEach((element) => element.remove());
  document.documentElement.classList.remove('printing-sheet');
};

const pageRule = (paper: string, sheet: HTMLElement): string => {
  const width = ROLLS[paper];
  if (!width) {
    return '@page { size: A4; margin: 12mm 20mm; }';
  }
  const height = Math.ceil(sheet.getBoundingClientRect().height * MILLIMETRES_PER_PIXEL) + 2;
  return `@page { size: ${width}mm ${height}mm; margin: 0; }`;
};

const printSlip = (slip: HTMLElement, paper: string): void => {
  tidy();
  const sheet = document.createElement('div');
  sheet.className = `print-sheet ${paper.toLowerCase()}`;
  sheet.append(slip.cloneNode(true));
  document.body.append(sheet);

  const style = document.createElement('style');
  style.className = 'print-paper';
  style.textContent = pageRule(paper, sheet);
  document.head.append(style);

  document.documentElement.classList.add('printing-sheet');
  window.addEventListener('afterprint', tidy, { once: true });
  window.print();
};

Object.assign(window, { printSlip });

export {};
