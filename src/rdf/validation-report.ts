// What a check against shapes found.

export interface ShapeResult {
  /** The IRI of the node that is at fault. */
  readonly focusNode: string;
  /** The property that is at fault. */
  readonly path?: string;
  /** The value that is at fault, where it is one that is there and not one that is missing. */
  readonly value?: string;
  /** What the shape says about it, by language: `{ en: "…", id: "…" }`. */
  readonly messages: Readonly<Record<string, string>>;
  /** Of a contradiction: what each side says, with the article that says it. */
  readonly passages?: readonly string[];
}

export interface ValidationReport {
  /** True where nothing breaks a shape; warnings do not count. */
  readonly conforms: boolean;
  /** Both sorted by node, path and value. */
  readonly violations: readonly ShapeResult[];
  readonly warnings: readonly ShapeResult[];
}
