// `rajut evaluate PART`: how well names, tags, trees and lemmas are found, measured on annotated files.
import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { InputError, UsageError } from '../model/errors.ts';
import type { CommandContext } from './command.ts';
import { scoreCoreferenceOf } from './evaluate-coreference.ts';
import { CONVENTION_CHOICES, type ConventionChoice, scoreNamesOf } from './evaluate-names.ts';
import { type SyntaxPart, scoreSyntaxOf } from './evaluate-syntax.ts';
import type { Evaluated } from './evaluated.ts';
import type { Terminal } from './terminal.ts';

interface EvaluateFlags {
  readonly gold?: readonly string[];
  readonly json?: true;
  readonly raw?: true;
  readonly convention?: ConventionChoice;
}

type Evaluate = (gold: string, flags: EvaluateFlags) => Promise<Evaluated>;

export const addEvaluate = (program: Command, { terminal }: CommandContext): void => {
  const { say } = terminal;
  const evaluate = program
    .command('evaluate')
    .description(say('evaluate.about'))
    .usage(say('evaluate.usage'))
    .addHelpText('after', `\n${say('evaluate.after')}`);
  const add = (name: string, about: string, run: Evaluate): Command =>
    evaluate
      .command(name)
      .description(about)
      .argument('[files...]', say('evaluate.gold'))
      .option('--gold <files...>', say('evaluate.gold'))
      .option('--json', say('option.json'))
      .addHelpText('after', `\n${say('evaluate.after')}`)
      .action((files: readonly string[], flags: EvaluateFlags) =>
        runAll([...files, ...(flags.gold ?? [])], flags, { run, terminal }),
      );
  add('ner', say('evaluate.ner.about'), (gold, { convention = 'auto' }) =>
    scoreNamesOf(gold, { convention, terminal }),
  ).addOption(
    new Option('--convention <name>', say('evaluate.ner.convention'))
      .choices(CONVENTION_CHOICES)
      .default('auto'),
  );
  add('coref', say('evaluate.coref.about'), (gold) => scoreCoreferenceOf(gold, terminal));
  for (const part of ['pos', 'parse', 'lemma'] as const satisfies readonly SyntaxPart[]) {
    add(part, say(`evaluate.${part}.about`), (gold, flags) =>
      scoreSyntaxOf(gold, { part, raw: flags.raw === true, terminal }),
    ).option('--raw', say('evaluate.raw'));
  }
};

const runAll = async (
  files: readonly string[],
  flags: EvaluateFlags,
  { run, terminal }: { readonly run: Evaluate; readonly terminal: Terminal },
): Promise<void> => {
  const { say, out } = terminal;
  if (files.length === 0) throw new UsageError(say('evaluate.noGold'));
  for (const file of files) {
    const { json, text } = await evaluated(file, flags, run);
    if (flags.json) out.write(`${JSON.stringify(files.length === 1 ? json : { file, ...json })}\n`);
    else out.write(`${out.style('bold', file)}\n${text}`);
  }
};

/** Throws an InputError that names the file where it cannot be read as what it should be. */
const evaluated = async (file: string, flags: EvaluateFlags, run: Evaluate): Promise<Evaluated> => {
  try {
    return await run(await readFile(file, 'utf8'), flags);
  } catch (cause) {
    throw new InputError(file, cause instanceof Error ? cause.message : String(cause), { cause });
  }
};
