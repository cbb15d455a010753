// The arc-hybrid transition system (Kuhlmann et al. 2011) with its dynamic oracle (Goldberg and Nivre 2013).

/** Moves the front of the buffer onto the stack; hangs the top of the stack on the front of the buffer, or on the word below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const MOVES = 3;

export const NONE = -1;

/** A parse under way over words `0 … n - 1`; node `n` is the root and stands last. */
export class ArcHybrid {
  readonly n: number;
  readonly stack: Int32Array;
  depth = 0;
  front = 0;
  /** Head of each word so far, `NONE` if it has none yet. */
  readonly heads: Int32Array;
  /** Outermost and next-outermost dependents on each side; `NONE` where there are none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  constructor(n: number) {
    this.n = n;
    this.stack = new Int32Array(n + 1);
    this.heads = new Int32Array(n + 1).fill(NONE);
    this.left1 = new Int32Array(n + 1).fill(NONE);
    this.left2 = new Int32Array(n + 1).fill(NONE);
    this.right1 = new Int32Array(n + 1).fill(NONE);
    this.right2 = new Int32Array(n + 1).fill(NONE);
    this.leftCount = new Uint8Array(n + 1);
    this.rightCount = new Uint8Array(n + 1);
  }

  get done(): boolean {
    return this.front === this.n && this.depth === 0;
  }

  /** The i-th word from the top of the stack. */
  below(i: number): number {
    return this.depth > i ? (this.stack[this.depth - 1 - i] ?? NONE) : NONE;
  }

  /** The root takes one word only. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.front < this.n;
    if (move === LEFT) return this.depth > 0 && (this.front < this.n || this.depth === 1);
    return this.depth > 1;
  }

  apply(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.front++;
      return;
    }
    const word = this.below(0);
    if (move === LEFT) {
      const head = this.front;
      this.left2[head] = this.left1[head] ?? NONE;
      this.left1[head] = word;
      this.leftCount[head] = Math.min(255, (this.leftCount[head] ?? 0) + 1);
      this.heads[word] = head;
    } else {
      const head = this.below(1);
      this.right2[head] = this.right1[head] ?? NONE;
      this.right1[head] = word;
      this.rightCount[head] = Math.min(255, (this.rightCount[head] ?? 0) + 1);
      this.heads[word] = head;
    }
    this.depth--;
  }

  /** How many arcs of `gold` (root = n) each move puts out of reach; written into `costs`. */
  costs(gold: Int32Array, costs: Int32Array): void {
    const { front, depth, n } = this;
    const top = this.below(0);
    const second = this.below(1);
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let i = 0; i < depth; i++) {
      const word = this.stack[i] ?? NONE;
      if (gold[word] === front) shift++;
      if (i < depth - 1 && gold[front] === word) shift++;
    }
    for (let word = front; word <= n; word++) {
      if (word < n && gold[word] === top) {
        left++;
        right++;
      }
      if (gold[top] === word) {
        right++;
        if (word !== front) left++;
      }
    }
    if (top !== NONE && gold[top] === second && second !== NONE) left++;
    costs[SHIFT] = front < n ? shift : 1 << 20;
    costs[LEFT] = left;
    costs[RIGHT] = right;
  }
}
