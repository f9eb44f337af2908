/** An example: the evidence, the first of it always 1, and how true it is (0 to 1). */
export type Example = { evidence: readonly number[]; truth: number };

const ROUNDS = 12;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), each weight but the
 * first held back by a ridge of 1: the evidence is of about that size.
 */
export function fitLogistic(examples: readonly Example[], ridge = 1): number[] {
  const width = examples[0]?.evidence.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const step = solve(equations(examples, weights, ridge));
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
}

/** Rows of the Hessian, the gradient as their last column. */
function equations(examples: readonly Example[], weights: readonly number[], ridge: number) {
  const rows = weights.map((weight, at) => {
    const row = new Array<number>(weights.length + 1).fill(0);
    row[at] = at === 0 ? 1e-6 : ridge;
    row[weights.length] = at === 0 ? 0 : -ridge * weight;
    return row;
  });
  for (const { evidence, truth } of examples) {
    const odds = evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    const likely = 1 / (1 + Math.exp(-odds));
    const spread = likely * (1 - likely);
    for (const [at, row] of rows.entries()) {
      const value = evidence[at] ?? 0;
      for (const [other, against] of evidence.entries()) {
        row[other] = (row[other] ?? 0) + spread * value * against;
      }
      row[weights.length] = (row[weights.length] ?? 0) + (truth - likely) * value;
    }
  }
  return rows;
}

/** Gauss and Jordan; the equations are positive definite, so no pivot is 0. */
function solve(rows: number[][]): number[] {
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 1;
    for (let column = 0; column < pivotRow.length; column++) {
      pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    }
    for (const row of rows) {
      const factor = row === pivotRow ? 0 : (row[at] ?? 0);
      if (factor === 0) continue;
      for (const [column, value] of pivotRow.entries()) {
        row[column] = (row[column] ?? 0) - factor * value;
      }
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
