// Averaged-perceptron weights under training; frozen at the end to the small integers of a linear model.
import { buildKeyTable, findSlot } from './key-table.ts';
import type { LinearModel } from './linear-model.ts';

const START_ROWS = 1 << 14;
const LARGEST = 127;

export interface FreezeOptions {
  readonly leastUpdates: number;
  readonly mostFeatures: number;
}

/** Grows a row of weights for each feature that is ever updated. */
export class LinearTrainer {
  readonly classes: number;
  #slots: Uint32Array<ArrayBuffer> = new Uint32Array(START_ROWS * 2);
  #rowOfSlot: Int32Array<ArrayBuffer> = new Int32Array(START_ROWS * 2);
  #keys: number[] = [];
  #weights: Float32Array<ArrayBuffer>;
  /** Weight × step, so that the average over steps is `weight - weighted / steps`. */
  #weighted: Float64Array<ArrayBuffer>;
  #updates: Uint32Array<ArrayBuffer> = new Uint32Array(START_ROWS);
  #step = 1;

  constructor(classes: number) {
    this.classes = classes;
    this.#weights = new Float32Array(START_ROWS * classes);
    this.#weighted = new Float64Array(START_ROWS * classes);
  }

  /** Current scores of all classes. */
  score(scores: Float64Array, features: Uint32Array, count: number): void {
    const { classes } = this;
    const weights = this.#weights;
    scores.fill(0, 0, classes);
    for (let i = 0; i < count; i++) {
      const row = this.#row(features[i] ?? 0);
      if (row < 0) continue;
      const base = row * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[base + c] ?? 0);
    }
  }

  /** Moves weight from the wrong class to the right one, for every feature. */
  update(features: Uint32Array, count: number, right: number, wrong: number, amount = 1): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowFor(features[i] ?? 0);
      if (row < 0) continue;
      this.#updates[row] = (this.#updates[row] ?? 0) + 1;
      this.#add(row * this.classes + right, amount);
      this.#add(row * this.classes + wrong, -amount);
    }
  }

  /** Adds to the weight of every feature for one class; for choices among candidates. */
  adjust(features: Uint32Array, count: number, candidate: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowFor(features[i] ?? 0);
      if (row < 0) continue;
      this.#updates[row] = (this.#updates[row] ?? 0) + 1;
      this.#add(row * this.classes + candidate, amount);
    }
  }

  /** Ends one decision: averages count decisions, not updates. */
  tick(): void {
    this.#step++;
  }

  /** The averaged weights as integers in [-127, 127], of the heaviest features that were updated often enough. */
  freeze({ leastUpdates, mostFeatures }: FreezeOptions): LinearModel {
    const { classes } = this;
    const sizes = Float64Array.from(this.#keys, (_, row) => this.#sizeOf(row));
    const heaviest = this.#keys
      .map((_, row) => row)
      .filter((row) => (this.#updates[row] ?? 0) >= leastUpdates)
      .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
      .slice(0, mostFeatures);
    const scale = LARGEST / (sizes[heaviest[0] ?? 0] || 1);
    const kept = heaviest.filter((row) => Math.round((sizes[row] ?? 0) * scale) > 0);
    const keys = buildKeyTable(kept.map((row) => this.#keys[row] ?? 0));
    const weights = new Int8Array(keys.length * classes);
    for (const row of kept) {
      const slot = findSlot(keys, this.#keys[row] ?? 0);
      for (let c = 0; c < classes; c++) {
        weights[slot * classes + c] = Math.round(this.#averaged(row * classes + c) * scale);
      }
    }
    return { classes, keys, weights };
  }

  #averaged(at: number): number {
    return (this.#weights[at] ?? 0) - (this.#weighted[at] ?? 0) / this.#step;
  }

  #sizeOf(row: number): number {
    let size = 0;
    for (let c = 0; c < this.classes; c++)
      size = Math.max(size, Math.abs(this.#averaged(row * this.classes + c)));
    return size;
  }

  #add(at: number, amount: number): void {
    this.#weights[at] = (this.#weights[at] ?? 0) + amount;
    this.#weighted[at] = (this.#weighted[at] ?? 0) + amount * this.#step;
  }

  #row(key: number): number {
    const slot = findSlot(this.#slots, key);
    return slot < 0 ? -1 : (this.#rowOfSlot[slot] ?? -1);
  }

  #rowFor(key: number): number {
    const found = this.#row(key);
    if (found >= 0 || key === 0) return found;
    const row = this.#keys.length;
    this.#keys.push(key);
    if (row + 1 > this.#updates.length) this.#growRows();
    if (row * 2 > this.#slots.length) this.#growSlots();
    this.#place(key, row);
    return row;
  }

  #place(key: number, row: number): void {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = key;
    this.#rowOfSlot[slot] = row;
  }

  #growSlots(): void {
    const size = this.#slots.length * 2;
    this.#slots = new Uint32Array(size);
    this.#rowOfSlot = new Int32Array(size);
    // The newest key is placed by the caller.
    for (let row = 0; row < this.#keys.length - 1; row++) this.#place(this.#keys[row] ?? 0, row);
  }

  #growRows(): void {
    const rows = this.#updates.length * 2;
    const [weights, weighted, updates] = [this.#weights, this.#weighted, this.#updates];
    this.#weights = new Float32Array(rows * this.classes);
    this.#weighted = new Float64Array(rows * this.classes);
    this.#updates = new Uint32Array(rows);
    this.#weights.set(weights);
    this.#weighted.set(weighted);
    this.#updates.set(updates);
  }
}
