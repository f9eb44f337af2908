/** Keeps a matrix that is all but singular apart from zero. */
const RIDGE = 1e-12;

const SWEEPS = 12;
const SMALL = 1e-10;

/** The products of the columns of a matrix (rows of `width`) with each other. */
export function gramOf(rows: Float64Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (let start = 0; start < rows.length; start += width) {
    for (let some = 0; some < width; some++) {
      const value = rows[start + some] ?? 0;
      if (value === 0) continue;
      for (let other = 0; other <= some; other++) {
        const at = some * width + other;
        gram[at] = (gram[at] ?? 0) + value * (rows[start + other] ?? 0);
      }
    }
  }
  for (let some = 0; some < width; some++) {
    for (let other = 0; other < some; other++) {
      gram[other * width + some] = gram[some * width + other] ?? 0;
    }
  }
  return gram;
}

/** The lower triangle whose product with its own transpose is the matrix (Cholesky). */
export function cholesky(matrix: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width);
  let trace = 0;
  for (let at = 0; at < width; at++) trace += matrix[at * width + at] ?? 0;
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * width + column] ?? 0;
      for (let at = 0; at < column; at++) {
        sum -= (lower[row * width + at] ?? 0) * (lower[column * width + at] ?? 0);
      }
      lower[row * width + column] =
        row === column
          ? Math.sqrt(Math.max(sum, RIDGE * trace + Number.MIN_VALUE))
          : sum / (lower[column * width + column] ?? 1);
    }
  }
  return lower;
}

/** Each row solved against the triangle, so that the columns become orthonormal. */
export function timesInverse(rows: Float64Array, lower: Float64Array, width: number) {
  const solved = new Float64Array(rows.length);
  for (let start = 0; start < rows.length; start += width) {
    for (let column = 0; column < width; column++) {
      let sum = rows[start + column] ?? 0;
      for (let at = 0; at < column; at++) {
        sum -= (solved[start + at] ?? 0) * (lower[column * width + at] ?? 0);
      }
      solved[start + column] = sum / (lower[column * width + column] ?? 1);
    }
  }
  return solved;
}

/** Eigenvalues, the greatest first, and eigenvectors (as columns) of a symmetric matrix (Jacobi). */
export function eigenOf(symmetric: Float64Array, width: number) {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(width * width);
  for (let at = 0; at < width; at++) vectors[at * width + at] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let some = 0; some < width; some++) {
      for (let other = some + 1; other < width; other++) {
        turned = turn(matrix, vectors, width, some, other) || turned;
      }
    }
    if (!turned) break;
  }
  const order = Array.from({ length: width }, (_, at) => at).sort(
    (some, other) => (matrix[other * width + other] ?? 0) - (matrix[some * width + some] ?? 0),
  );
  const sorted = vectors.map(
    (_, at) => vectors[Math.floor(at / width) * width + (order[at % width] ?? 0)] ?? 0,
  );
  return { values: order.map((at) => matrix[at * width + at] ?? 0), vectors: sorted };
}

/** One rotation, that makes the product of two directions zero; whether one was needed. */
function turn(
  matrix: Float64Array,
  vectors: Float64Array,
  width: number,
  some: number,
  other: number,
): boolean {
  const product = matrix[some * width + other] ?? 0;
  const [first, last] = [some, other].map((at) => matrix[at * width + at] ?? 0);
  const [p, q] = [first ?? 0, last ?? 0];
  if (Math.abs(product) <= SMALL * Math.sqrt(Math.abs(p * q)) + Number.MIN_VALUE) return false;
  const theta = (q - p) / (2 * product);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < width; at++) {
    rotate(matrix, at * width + some, at * width + other, cosine, sine);
    rotate(vectors, at * width + some, at * width + other, cosine, sine);
  }
  for (let at = 0; at < width; at++) {
    rotate(matrix, some * width + at, other * width + at, cosine, sine);
  }
  return true;
}

function rotate(values: Float64Array, some: number, other: number, cosine: number, sine: number) {
  const [p, q] = [values[some] ?? 0, values[other] ?? 0];
  values[some] = cosine * p - sine * q;
  values[other] = sine * p + cosine * q;
}
