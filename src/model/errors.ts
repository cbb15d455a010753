// The errors that reach a user: each says what was wrong, the datum, and what was expected.

/** An input that cannot be read as an article: names the input and the reason. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly input: string;
  constructor(input: string, reason: string, options?: ErrorOptions) {
    super(`${input}: ${reason}`, options);
    this.input = input;
  }
}

/** A command line, query or option that cannot be carried out as given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A shipped resource (lexicon, gazetteer, model, ontology) that is missing or broken. */
export class ResourceError extends Error {
  override readonly name = 'ResourceError';
}
