/** A smooth function: its value at `x`; writes its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const combine = (a: Float64Array, scale: number, b: Float64Array): Float64Array =>
  a.map((value, i) => value + scale * (b[i] ?? 0));

interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

/** The two-loop recursion: the inverse Hessian, as the last steps show it, times the gradient. */
function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  let q: Float64Array = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    q = combine(q, -alpha, y);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    q = q.map((value) => value * scale);
  }
  for (const { s, y, rho } of pairs) {
    const beta = rho * dot(y, q);
    q = combine(q, (alphas.pop() ?? 0) - beta, s);
  }
  return q.map((value) => -value);
}

/**
 * Minimises a convex function by L-BFGS with a backtracking line search. Deterministic.
 *
 * @param size number of unknowns; the search starts at zero
 * @param steps the most iterations
 */
export function minimise(objective: Objective, size: number, steps = 150): Float64Array {
  let x: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(x, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < steps; step++) {
    const d = direction(gradient, pairs);
    const slope = dot(d, gradient);
    if (slope > -1e-9) break;
    let rate = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const nextGradient: Float64Array = new Float64Array(size);
    let next = combine(x, rate, d);
    let nextValue = objective(next, nextGradient);
    while (nextValue > value + 1e-4 * rate * slope && rate > 1e-10) {
      rate /= 2;
      next = combine(x, rate, d);
      nextValue = objective(next, nextGradient);
    }
    const s = combine(next, -1, x);
    const y = combine(nextGradient, -1, gradient);
    const curvature = dot(s, y);
    const gained = value - nextValue;
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < 1e-7 * Math.abs(value)) break;
    if (curvature > 1e-12) pairs.push({ s, y, rho: 1 / curvature });
    if (pairs.length > 8) pairs.shift();
  }
  return x;
}
