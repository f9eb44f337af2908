/** One row of figures from 0 to 1, each with its name, and what the row is called. */
type Row = { name: string } & Record<string, number | string>;

const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 40;
const TOP = 40;
const BASE = 270;
const SHADES = ['#c9c4b8', '#9fb1bd', '#5c7f95', '#1f3f55', '#a3562f'];

/** Names of rows stand side by side, as many as there is room for. */
const NAMES = 3;
const NAME_WIDTH = 220;

const text = (x: number, y: number, words: string, anchor = 'middle') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;

/** Groups of bars side by side, a group a figure and a bar a row, as SVG. */
export function barChart(rows: readonly Row[]): string {
  const figures = Object.keys(rows[0] ?? {}).filter((key) => key !== 'name');
  const group = (WIDTH - LEFT) / Math.max(1, figures.length);
  const bar = (0.8 * group) / Math.max(1, rows.length);
  const marks = figures.flatMap((figure, place) => [
    ...rows.map((row, at) => {
      const value = Number(row[figure]);
      const x = LEFT + place * group + at * bar;
      const y = BASE - value * (BASE - TOP);
      const shade = SHADES[at % SHADES.length];
      return (
        `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(bar - 3).toFixed(1)}" height="${(BASE - y).toFixed(1)}" fill="${shade}"/>` +
        text(Math.round(x + bar / 2), Math.round(y - 5), value.toFixed(2).replace('0.', '.'))
      );
    }),
    text(Math.round(LEFT + (place + 0.4) * group), BASE + 18, figure),
  ]);
  const legend = rows.map(({ name }, at) => {
    const x = LEFT + (at % NAMES) * NAME_WIDTH;
    const y = BASE + 32 + Math.floor(at / NAMES) * 20;
    return `<rect x="${x}" y="${y}" width="12" height="12" fill="${SHADES[at % SHADES.length]}"/>${text(x + 18, y + 10, name, 'start')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<line x1="${LEFT - 8}" x2="${WIDTH}" y1="${BASE}" y2="${BASE}" stroke="#333"/>`,
    ...marks,
    ...legend,
    '</svg>',
    '',
  ].join('\n');
}
