// A store of articles in a folder: one segment each, a journal of which there are, and files that are published from them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleCard } from './card.ts';
import { appendDurably, flushFolder, writeDurably } from './durable-file.ts';
import {
  cardLines,
  entryLine,
  type Journal,
  journalText,
  type Publication,
  type PublishedFile,
  type Publishing,
  readJournal,
  type StoreSettings,
} from './journal.ts';
import { makeFolder } from './make-folder.ts';
import { readSegment, type StoredArticle, segmentText } from './segment-file.ts';
import { type PlannedFile, stageFiles } from './stage-files.ts';
import { takeLock } from './store-lock.ts';
import { switchFiles } from './switch-files.ts';

/** Holds all that is ours of a folder but for the files that are published into it. */
export const STORE_FOLDER = '.rajut';

const pathsOf = (folder: string) => {
  const home = join(folder, STORE_FOLDER);
  return {
    home,
    journal: join(home, 'journal.jsonl'),
    segments: join(home, 'segments'),
    aside: join(home, 'aside'),
    staging: join(home, 'staging'),
    retired: join(home, 'retired'),
    lock: join(home, 'lock'),
  } as const;
};

/** Articles whose segment is missing or not what was written; read without taking the store. */
export const damagedArticles = (folder: string): readonly ArticleCard[] => {
  const { segments } = pathsOf(folder);
  return (peekStore(folder)?.cards ?? []).filter(({ contentHash }) => {
    const path = join(segments, nameOf(contentHash));
    return !existsSync(path) || !readSegment(readFileSync(path, 'utf8'), contentHash);
  });
};

/** What the journal of a store says, read without taking it; undefined where the folder holds none. */
export const peekStore = (folder: string): Journal | undefined => {
  const { journal } = pathsOf(folder);
  return existsSync(journal) ? readJournal(readFileSync(journal, 'utf8')) : undefined;
};

export const filesAreThere = (folder: string, files: readonly PublishedFile[]): boolean =>
  files.every(({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes);

export interface PublishOptions {
  /** See `Publication`. */
  readonly state: string;
  readonly understanding: string;
  /** Names of files of earlier publications that stay as they are. */
  readonly kept: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Open to one process at a time, from `open` to `close`. What a method has resolved for survives a kill. */
export class ArticleStore {
  readonly folder: string;
  readonly #paths: ReturnType<typeof pathsOf>;
  readonly #release: () => void;
  readonly #made: string | undefined;
  #journal: Journal;
  /** Names of the segment files. */
  readonly #segments: Set<string>;

  private constructor(folder: string, opened: Opened) {
    this.folder = folder;
    this.#paths = opened.paths;
    this.#release = opened.release;
    this.#made = opened.made;
    this.#journal = opened.journal;
    this.#segments = opened.segments;
  }

  /**
   * Makes the folder if need be, takes the lock, and completes or takes back what a killed process left half done. Rejects
   * with StoreBusy where another process writes to it, with an Error where the folder cannot be made.
   */
  static async open(folder: string): Promise<ArticleStore> {
    const made = await makeFolder(folder);
    const paths = pathsOf(folder);
    await mkdir(paths.home, { recursive: true });
    const release = takeLock(paths.lock, folder);
    try {
      const journal = existsSync(paths.journal) ? readFileSync(paths.journal, 'utf8') : '';
      await mkdir(paths.segments, { recursive: true });
      await rm(paths.aside, { recursive: true, force: true });
      await mkdir(paths.aside);
      const segments = new Set(await readdir(paths.segments));
      const store = new ArticleStore(folder, {
        paths,
        release,
        made,
        journal: readJournal(journal),
        segments,
      });
      await store.#recover();
      return store;
    } catch (error) {
      release();
      throw error;
    }
  }

  get settings(): StoreSettings | undefined {
    return this.#journal.settings;
  }

  get cards(): readonly ArticleCard[] {
    return this.#journal.cards;
  }

  /** What the files beside the store show, where they still are as they were written. */
  get published(): Publication | undefined {
    return this.#journal.published;
  }

  /** False where another Rajut wrote the journal, or nothing of it is whole: what the store holds is then unknown. */
  get isKnown(): boolean {
    return this.settings !== undefined || this.#journal.damaged === 0;
  }

  /** Whether the files that were published are there with the length that they had. */
  publishedIsThere(): boolean {
    return filesAreThere(this.folder, this.published?.files ?? []);
  }

  get segmentCount(): number {
    return this.#segments.size;
  }

  /** Whether there is a file for the article; what it holds is checked when it is read. */
  has(contentHash: string): boolean {
    return this.#segments.has(nameOf(contentHash));
  }

  /** Undefined where there is no segment, or it is not what was written. */
  read(contentHash: string): StoredArticle | undefined {
    if (!this.has(contentHash)) return undefined;
    return readSegment(readFileSync(join(this.#paths.segments, nameOf(contentHash)), 'utf8'), contentHash);
  }

  /** Writes segments; they count once their cards are added. */
  async write(articles: readonly StoredArticle[]): Promise<void> {
    const { segments, aside } = this.#paths;
    await Promise.all(
      articles.map((article) => {
        const name = nameOf(article.contentHash);
        return writeDurably(join(segments, name), segmentText(article), join(aside, name));
      }),
    );
    await flushFolder(segments);
    for (const { contentHash } of articles) this.#segments.add(nameOf(contentHash));
  }

  /** Adds articles whose segments are written. */
  async add(cards: readonly ArticleCard[]): Promise<void> {
    if (cards.length === 0) return;
    await appendDurably(this.#paths.journal, cardLines(cards));
    this.#journal = { ...this.#journal, cards: [...this.#journal.cards, ...cards] };
  }

  /** Sets which articles there are, and how their graph is written, in one step. */
  async replace(cards: readonly ArticleCard[], settings: StoreSettings): Promise<void> {
    const { cards: before, settings: old } = this.#journal;
    const isSame =
      cards.length === before.length &&
      cards.every((card, place) => card === before[place]) &&
      JSON.stringify(settings) === JSON.stringify(old);
    if (!isSame) await this.#rewrite({ ...this.#journal, cards, settings });
  }

  /** Takes away all articles, and all files that were published. */
  async empty(): Promise<void> {
    const removed = this.#journal.published?.files.map(({ name }) => name) ?? [];
    await this.#rewrite({ ...this.#journal, cards: [] });
    const publishing = { state: '', understanding: '', files: [], moved: [], removed };
    await appendDurably(this.#paths.journal, entryLine({ kind: 'publishing', ...publishing }));
    await this.#finish(publishing);
    await this.sweep();
  }

  /** Makes the files and puts them beside the store as one set; those of earlier publications that are not kept go. */
  async publish(files: readonly PlannedFile[], options: PublishOptions): Promise<Publication> {
    const { state, understanding, kept, signal } = options;
    const staged = await stageFiles(this.#paths.staging, files, signal);
    signal?.throwIfAborted();
    const names = new Set(staged.map(({ name }) => name));
    const before = this.#journal.published?.files ?? [];
    const stay = before.filter(({ name }) => !names.has(name) && kept.includes(name));
    const removed = before.map(({ name }) => name).filter((name) => !names.has(name) && !kept.includes(name));
    const publication = { state, understanding, files: [...stay, ...staged].toSorted(byName) };
    const publishing = { ...publication, moved: [...names], removed };
    await appendDurably(this.#paths.journal, entryLine({ kind: 'publishing', ...publishing }));
    await this.#finish(publishing);
    return publication;
  }

  /** Takes away the segments of articles that are no longer there. */
  async sweep(): Promise<void> {
    const wanted = new Set(this.cards.map(({ contentHash }) => nameOf(contentHash)));
    for (const name of [...this.#segments].filter((name) => !wanted.has(name))) {
      await rm(join(this.#paths.segments, name), { force: true });
      this.#segments.delete(name);
    }
  }

  /** Lets others in; a store that holds nothing leaves nothing behind. */
  async close(): Promise<void> {
    const isEmpty = this.cards.length === 0 && this.published === undefined && this.#segments.size === 0;
    await rm(this.#paths.aside, { recursive: true, force: true });
    if (isEmpty) await rm(this.#paths.home, { recursive: true, force: true });
    else this.#release();
    if (isEmpty && this.#made !== undefined) await removeEmpty(this.folder, this.#made);
  }

  async #recover(): Promise<void> {
    const { publishing, damaged } = this.#journal;
    if (publishing) {
      await this.#finish(publishing).catch(() => undefined); // taken back; the files are made again when they are needed
    } else if (damaged > 0 && this.isKnown) await this.#rewrite(this.#journal);
    await rm(this.#paths.staging, { recursive: true, force: true });
    await rm(this.#paths.retired, { recursive: true, force: true });
  }

  /** Moves the staged files into place and says so; else takes that back and forgets it. */
  async #finish({ moved, removed, ...publication }: Publishing): Promise<void> {
    const { staging, retired } = this.#paths;
    try {
      await switchFiles({ folder: this.folder, staging, retired, names: moved, removed });
    } catch (error) {
      await this.#rewrite(this.#journal);
      throw error;
    }
    const published = publication.files.length > 0 ? publication : undefined;
    await this.#rewrite({ ...this.#journal, published });
  }

  async #rewrite({ settings, cards, published }: Omit<Journal, 'publishing' | 'damaged'>): Promise<void> {
    const { journal, aside, home } = this.#paths;
    await writeDurably(journal, journalText({ settings, cards, published }), join(aside, 'journal.jsonl'));
    await flushFolder(home);
    this.#journal = { settings, cards, published, publishing: undefined, damaged: 0 };
  }
}

interface Opened {
  readonly paths: ReturnType<typeof pathsOf>;
  readonly release: () => void;
  readonly made: string | undefined;
  readonly journal: Journal;
  readonly segments: Set<string>;
}

const nameOf = (contentHash: string): string => `${contentHash}.json`;

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

/** Takes away the folders that were made, from the innermost out, as long as they are empty. */
const removeEmpty = async (folder: string, made: string): Promise<void> => {
  for (let at = folder; at.startsWith(made); at = join(at, '..')) {
    const gone = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
};
