/** A smooth function: its value at `x`; writes its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Adds a multiple of `b` to `a`. */
function add(a: Float64Array, scale: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + scale * (b[i] as number);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  add(result, -1, b);
  return result;
}

interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

/** The two-loop recursion: minus the inverse Hessian, as the last steps show it, times the gradient. */
function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    add(q, -alpha, y);
  }
  const last = pairs.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1;
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * -scale;
  for (const { s, y, rho } of pairs) add(q, -(alphas.pop() ?? 0) - rho * dot(y, q), s);
  return q;
}

/**
 * Minimises a convex function by L-BFGS with a backtracking line search. Deterministic.
 *
 * @param size number of unknowns; the search starts at zero
 * @param steps the most iterations
 * @param least ends the search where a step gains less than this part of the value
 */
export function minimise(objective: Objective, size: number, steps = 150, least = 1e-7): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < steps; step++) {
    const d = direction(gradient, pairs);
    const slope = dot(d, gradient);
    if (slope > -1e-9) break;
    let rate = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const nextGradient = new Float64Array(size);
    let next = x.slice();
    add(next, rate, d);
    let nextValue = objective(next, nextGradient);
    while (nextValue > value + 1e-4 * rate * slope && rate > 1e-10) {
      rate /= 2;
      next = x.slice();
      add(next, rate, d);
      nextValue = objective(next, nextGradient);
    }
    const s = difference(next, x);
    const y = difference(nextGradient, gradient);
    const curvature = dot(s, y);
    const gained = value - nextValue;
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < least * Math.abs(value)) break;
    if (curvature > 1e-12) pairs.push({ s, y, rho: 1 / curvature });
    if (pairs.length > 8) pairs.shift();
  }
  return x;
}
