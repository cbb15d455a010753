// English text at hand for the English models of others: the prose of this project's own documents.
import { readdirSync, readFileSync } from 'node:fs';

const FILES = ['README.md', 'CHANGELOG.md', ...markdownIn('docs'), ...markdownIn('docs/adr')];

/** Paragraphs without mark-up; tables, code and headings are left out. */
export const englishParagraphs = () =>
  FILES.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/```.*?```/gs, '');
    return text
      .split(/\n(?=\n|[-|#])/)
      .map(plain)
      .filter(isProse);
  });

function markdownIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function plain(paragraph) {
  return paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|^[-#>\s]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isProse(paragraph) {
  return !paragraph.startsWith('|') && /^\p{Lu}.*\p{Ll} .*[.:]$/u.test(paragraph) && paragraph.length > 60;
}
