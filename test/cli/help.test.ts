import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rajut } from './rajut.ts';

const COMMANDS = ['build', 'remove', 'diff', 'query', 'explain', 'link', 'validate', 'serve', 'evaluate'];

describe('rajut --help', () => {
  it('lists every command and the exit statuses', async () => {
    const { status, stdout } = await rajut(['--help']);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(stdout).toContain('Exit status: 0 done, 1 failed');
  });

  it.each(COMMANDS)('shows examples for %s in both languages', async (command) => {
    const english = await rajut([command, '--help']);
    const indonesian = await rajut([command, '--help', '--lang', 'id']);
    expect(english.stdout).toMatch(/^Examples:\n {2}\S*\s?rajut/m);
    expect(indonesian.stdout).toMatch(/^Contoh:\n {2}/m);
    expect(indonesian.stdout).toMatch(/^Pemakaian: rajut/);
  });

  it('shows the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await rajut(['--version'])).stdout).toBe(`${version}\n`);
  });

  it('shows the help on the error stream when no command is given', async () => {
    const { status, stdout, stderr } = await rajut([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: rajut');
  });
});
