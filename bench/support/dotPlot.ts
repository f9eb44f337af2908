/** A row of a plot: its name and its figures, in the order of the kinds. */
export type PlotRow = { name: string; figures: readonly number[] };

const WIDTH = 720;
const NAMES = 160;
const RIGHT = 30;
const ROW = 30;
const TOP = 44;
const SHADES = ['#1f3f55', '#5c7f95', '#b5651d', '#8a8578'];

/**
 * Figures of one measure side by side, a row for each variant and a dot for each kind of trial, as
 * SVG. The axis runs from the least to the greatest: dots, unlike bars, do not ask for it to begin
 * at nought.
 */
export function dotPlot(title: string, kinds: readonly string[], rows: readonly PlotRow[]): string {
  const all = rows.flatMap(({ figures }) => figures);
  const [from, to] = [
    Math.floor(Math.min(...all) * 50) / 50,
    Math.ceil(Math.max(...all) * 50) / 50,
  ];
  const height = TOP + rows.length * ROW + 30;
  const x = (value: number) =>
    (NAMES + ((value - from) / (to - from)) * (WIDTH - NAMES - RIGHT)).toFixed(1);
  const steps = Math.round((to - from) / 0.02);
  const grid = Array.from({ length: steps + 1 }, (_, step) => from + step * 0.02).map(
    (value) =>
      `<line x1="${x(value)}" x2="${x(value)}" y1="${TOP - 10}" y2="${height - 26}" stroke="#ddd"/>` +
      `<text x="${x(value)}" y="${height - 8}" text-anchor="middle">${value.toFixed(2).replace('0.', '.')}</text>`,
  );
  const legend = kinds.map(
    (kind, at) =>
      `<circle cx="${NAMES + at * 150}" cy="16" r="5" fill="${SHADES[at % SHADES.length]}"/>` +
      `<text x="${NAMES + at * 150 + 10}" y="20">${kind}</text>`,
  );
  const dots = rows.map(({ name, figures }, row) => {
    const y = TOP + row * ROW + ROW / 2;
    const marks = figures.map(
      (value, at) =>
        `<circle cx="${x(value)}" cy="${y}" r="5" fill="${SHADES[at % SHADES.length]}"/>`,
    );
    return `<text x="${NAMES - 12}" y="${y + 4}" text-anchor="end">${name}</text>${marks.join('')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...[...grid, ...legend, ...dots, '</svg>', ''],
  ].join('\n');
}
